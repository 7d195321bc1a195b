import { addMonths, dayNumber, firstOf, type Month } from '@contract'
import type { Row } from '../../engine'
import { once, onceFor } from '../../once'
import { type Policy, placesAround } from '../../policy'
import type { Case } from '../case'

/** Months in a row in which no rule about contributions changes, and the case as the rules of that time decide it. */
export interface Stretch {
  readonly of: Case
  readonly months: readonly Month[]
}

/** Decisions whose rules are those of the month that is paid for. */
const MONTHLY: readonly string[] = ['lateFee', 'contributionBase', 'contributionRate', 'assessment']

/** The rows about contributions, of all places. */
const rowsOf = once((policy: Policy): readonly Row[] =>
  policy.model.rows.filter(({ then }) => MONTHLY.some((id) => id in then)),
)

/** The days on which such a row of a region, or of a place around it, begins or ends. */
const changesIn = onceFor((policy: Policy, region): ReadonlySet<number> => {
  const places = placesAround(policy, region)
  return new Set(rowsOf(policy).flatMap(({ place, from, to }) => (places.includes(place) ? [from, to] : [])))
})

/** The months, each under the rules of its own first day; decided anew only where these rules change. */
export function stretchesOf(of: Case, months: readonly Month[]): Stretch[] {
  const { policy, reading } = of
  const changes = changesIn(policy, reading.situation.region)
  const rulesOn = (month: Month): number => {
    const day = dayNumber(firstOf(month))
    let passed = 0
    for (const change of changes) if (change <= day) passed++
    return passed
  }
  const [first] = months
  if (first === undefined) return []
  // the case itself was decided by the arrears of the first month and the contributions of the month of payment
  if (rulesOn(first) === rulesOn(reading.paidOn)) return [{ of, months }]
  const byRules = new Map<number, Month[]>()
  for (const month of months) {
    const rules = rulesOn(month)
    const same = byRules.get(rules)
    if (same) same.push(month)
    else byRules.set(rules, [month])
  }
  return [...byRules.values()].map((same) => {
    const from = same[0] as Month
    // what was owed before is another's arrears: rules that count months count from here
    const situation = { ...reading.situation, lastCoveredMonth: addMonths(from, -1) }
    return { of: of.again({ situation, days: { contributionOn: firstOf(from) } }), months: same }
  })
}
