import { placeOf, SHARED } from '../policy'
import { FigureFile, type FigureLine, linesOf } from './figures'
import { type PlacedRule, type Rule, RuleFile } from './forms'
import type { Reader } from './reader'

/** The file of a region's folder that holds its figures in tables. */
export const FIGURES = 'figures.yaml'

/** Whether a file makes rules: those of `national/`, `shared/` and the regions' folders, but what else stands there. */
export const isRules = (path: string): boolean =>
  (placeOf(path) !== undefined || path.startsWith(SHARED)) && !/\/(region|sources)\.yaml$/.test(path)

/** The rules that a file of `national/`, `shared/` or a region's folder makes, each where it holds. */
export function rulesIn(reader: Reader, path: string): PlacedRule[] {
  if (path.endsWith(`/${FIGURES}`)) return figuresIn(reader, path).map(({ rule }) => rule)
  const place = placeOf(path)
  const rules: readonly Rule[] = reader.take(path, RuleFile) ?? []
  return rules.flatMap(({ places, ...rule }) => {
    if ((places !== undefined) !== path.startsWith(SHARED))
      reader.complain(path, `${rule.id}.places: several places are named in ${SHARED}, and only there`, rule.id)
    return (places ?? [place]).flatMap((each) => {
      if (each === undefined) return []
      return [{ ...rule, id: places === undefined ? rule.id : `${each}/${rule.id}`, place: each }]
    })
  })
}

/** The lines of a region's tables. */
export function figuresIn(reader: Reader, path: string): FigureLine[] {
  const [place, figures] = [placeOf(path), reader.take(path, FigureFile)]
  return place === undefined || figures === undefined ? [] : linesOf(figures, place)
}
