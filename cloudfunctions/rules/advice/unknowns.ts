import type { SituationPath, Unknown } from '@contract'
import { decisionLabels, decisions } from '../decisions'
import { decidedOf } from '../engine'
import { type FactDefinition, facts } from '../facts'
import { anchorsOf, type Case, filled } from './case'

const definitions = new Map<string, FactDefinition>(facts.map((definition) => [definition.fact.id, definition]))

const coverYear = {
  field: 'resident.coverYear' as const,
  question: '这次缴的是哪一年的医保费？',
  known: ({ reading }: Case) => reading.coverYears.length === 1,
}

/** The day that an anchor counts from, where the person has to tell it. */
const daysNeeded: Readonly<
  Record<string, { readonly field: SituationPath; readonly question: string; readonly known?: (of: Case) => boolean }>
> = {
  birthDay: { field: 'bornOn', question: '孩子是哪天出生的？' },
  coverYearStart: coverYear,
  coverYearPlusMonths: coverYear,
  uninterrupted: { field: 'lastCoveredMonth', question: '最后一次缴清医保费是哪个月？' },
}

/** The question that would settle a fact, unless it is settled by what was told. */
export const questionOf = (fact: string): string | undefined => definitions.get(fact)?.question

/** The answers that would narrow the result, most decisive first: by the place a question takes in each open decision. */
export function unknowns(of: Case): Unknown[] {
  const found = new Map<string, { weight: number; question: string; effects: Set<string> }>()
  for (const { id } of decisions)
    decidedOf(of.answer, id).unknown.forEach((fact, rank) => {
      const definition = definitions.get(fact)
      const field = definition?.fields.find((path) => !filled(of.reading.situation, path))
      if (!definition || field === undefined) return
      const entry = found.get(field) ?? { weight: 0, question: definition.question, effects: new Set<string>() }
      found.set(field, entry)
      entry.weight += 1 / (rank + 1)
      entry.effects.add(decisionLabels[id] as string)
    })
  for (const anchor of anchorsOf(of, 'benefitStart', 'start')) {
    const needed = daysNeeded[anchor]
    if (!needed || filled(of.reading.situation, needed.field) || needed.known?.(of)) continue
    const entry = found.get(needed.field) ?? { weight: 0, question: needed.question, effects: new Set<string>() }
    found.set(needed.field, entry)
    entry.weight += 1
    entry.effects.add(decisionLabels.benefitStart as string)
  }
  return [...found]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([field, { question, effects }]) => ({ field, question, effect: `会影响：${[...effects].join('、')}` }))
}
