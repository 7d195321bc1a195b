import type { Insurance } from '@contract'
import { decisionLabels } from '../../cloudfunctions/rules'
import type { Decision, Row } from '../../cloudfunctions/rules/engine'
import { placesAround } from '../../cloudfunctions/rules/load'
import type { OpenRulebook } from './open'

/** The schemes, as a heading calls them. */
export const SCHEMES: Readonly<Record<Insurance, string>> = {
  employee: '职工（单位）',
  flexible: '灵活就业',
  resident: '城乡居民',
}

/** One decision: for each of {@link SCHEMES} the most local place that speaks of it; null: none, undefined: not asked. */
export interface Layer {
  readonly label: string
  readonly places: readonly (string | null | undefined)[]
}

/** Who speaks of each decision in a place: itself or a layer around it, among the rows that `counts` lets through. */
export function layersOf({ policy }: OpenRulebook, place: string, counts: (row: Row) => boolean): Layer[] {
  const chain = placesAround(policy, place)
  const rows = policy.model.rows.filter((row) => chain.includes(row.place) && counts(row))
  return policy.model.decisions.map((decision) => ({
    label: decisionLabels[decision.id] ?? decision.id,
    places: Object.keys(SCHEMES).map((scheme) => {
      if (!isAsked(decision, scheme)) return undefined
      return chain.find((each) => rows.some((row) => row.place === each && speaks(row, decision, scheme))) ?? null
    }),
  }))
}

const isAsked = ({ only }: Decision, scheme: string): boolean => includes(only ?? {}, scheme)

const speaks = (row: Row, { id }: Decision, scheme: string): boolean =>
  id in row.then && row.when.some((clause) => includes(clause, scheme))

function includes({ insurance }: Row['when'][number], scheme: string): boolean {
  return insurance === undefined || (Array.isArray(insurance) && insurance.includes(scheme))
}
