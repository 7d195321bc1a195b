import { type Advice, type BackPay, type Continuity, later, type Situation, type Unknown } from '@contract'
import { beginning, startLine } from './advice/beginning'
import { benefits } from './advice/benefits'
import { basis, type Case, caseOf, fullPlaceName, only, quote, rulesOf, sourceBasis, values } from './advice/case'
import { claims } from './advice/claims'
import { clerk } from './advice/clerk'
import { contacts } from './advice/contacts'
import { cost } from './advice/cost'
import { effects } from './advice/effects'
import { employerLiability } from './advice/employer-liability'
import { guide } from './advice/guide'
import { historyOf } from './advice/history'
import { options } from './advice/options'
import { remedies } from './advice/remedies'
import { bytesOf, MOST_BYTES } from './advice/size'
import { summary, unusedLine } from './advice/summary'
import { trace } from './advice/trace'
import { undecided } from './advice/undecided'
import { unknowns } from './advice/unknowns'
import type { Program } from './engine'
import type { Policy } from './policy'
import { checkScope } from './scope'
import { lapse, lapsedMonths, read } from './situation'

/** What a case is decided with. */
interface Deciding {
  readonly policy: Policy
  readonly program: Program
}

/** What an answer is made with. */
export interface Rules extends Deciding {
  readonly version: string
  readonly hash: string
}

/**
 * Answers a situation asked on `today` (`YYYY-MM-DD`): every block with its basis, what is open as a range, and the
 * questions that would narrow it. Throws {@link OutOfScope} for a payment before the first day of the rulebook.
 */
export function advise({ policy, program, version, hash }: Rules, situation: Situation, today: string): Advice {
  const of = caseWithin({ policy, program }, situation, today)
  const { reading } = of
  const region = {
    code: situation.region,
    name: fullPlaceName(situation.region),
    verified: verified(of),
  }
  const why = (...decisions: string[]) => undecided(of, ...decisions)
  const open = unknowns(of)
  // most people belong to no special group: what they would be told is worth saying, though nobody has said so yet
  const ordinary = open.some(({ field }) => field === 'exemptions')
    ? of.again({ situation: { ...situation, exemptions: [] } })
    : undefined

  const blocks = {
    backPay: backPay(of, why('backPayment')),
    cost: cost(of),
    benefits: benefitsOf(of),
  }
  const months = lapsedMonths(reading)
  const years = continuity(of, why('continuity'))
  const ways = options(of, blocks.cost)
  const life = effects(of)
  const employers = aboutEmployers(of, blocks)
  const advice = {
    asOf: reading.asOf,
    region,
    rulebook: { version, hash },
    summary: summary(of, {
      region,
      ...blocks,
      ...life,
      ...employers,
      ...(ways && { options: ways }),
      ordinary: ordinary && startLine(ordinary, beginning(ordinary)),
    }),
    ...(months !== undefined &&
      situation.insurance !== 'resident' && { lapse: { months, ...lapse(reading), basis: [] } }),
    assumptions: assumptions(of, blocks.cost),
    backPay: blocks.backPay,
    ...(blocks.cost && { cost: blocks.cost }),
    history: historyOf(of),
    benefits: blocks.benefits,
    ...(years && { continuity: years }),
    ...life,
    ...employers,
    ...(ways && { options: ways }),
    ...notices(of, blocks.benefits),
    ...guide(of, blocks.cost),
    contacts: contacts(of),
    unknowns: open,
    trace: trace(of),
  }
  return {
    ...advice,
    claims: claims(of, MOST_BYTES - bytesOf({ ...advice, sources: Object.fromEntries(of.cited) }) - MORE_SOURCES),
    // last, when everything that is cited has been
    sources: Object.fromEntries(of.cited),
  }
}

/**
 * The answers that an advice on the situation would miss, most decisive first: what the interview asks next. Throws
 * {@link OutOfScope} where {@link advise} does.
 */
export const unknownsOf = (rules: Deciding, situation: Situation, today: string): Unknown[] =>
  unknowns(caseWithin(rules, situation, today))

/** The case of a situation; throws {@link OutOfScope} for a payment before the first day of the rulebook. */
function caseWithin(rules: Deciding, situation: Situation, today: string): Case {
  checkScope(rules.policy, read(situation, today))
  return caseOf(rules, situation, today)
}

/** Bytes for the brackets around the claims, and for documents that they alone cite. */
const MORE_SOURCES = 2000

/** How far the rules of a region are verified: what is verified of the places around it covers it in part. */
const verified = ({ policy, places: around }: Case): Advice['region']['verified'] =>
  around.some((place) => policy.regions.get(place)?.verified === 'partial') ? 'partial' : 'none'

function backPay(of: Case, open: string | undefined): BackPay {
  const verdict = only<BackPay['verdict']>(of, 'backPayment', 'verdict')
  const by = verdict === undefined ? undefined : only<NonNullable<BackPay['by']>>(of, 'backPayment', 'by')
  return {
    verdict: verdict ?? 'depends',
    ...(by && { by }),
    basis: basis(of, ['backPayment', 'verdict']),
    ...(open && { undecided: open }),
  }
}

function continuity(of: Case, open: string | undefined): Continuity | undefined {
  if (values(of, 'continuity', 'continuous').length === 0) return undefined
  const cumulative = only<NonNullable<Continuity['cumulative']>>(of, 'continuity', 'cumulative')
  const treatedAs = only<NonNullable<Continuity['treatedAs']>>(of, 'continuity', 'treatedAs')
  return {
    ...(cumulative && { cumulative }),
    continuous: only<Continuity['continuous']>(of, 'continuity', 'continuous') ?? 'depends',
    ...(treatedAs && { treatedAs }),
    basis: basis(of, ['continuity', 'cumulative'], ['continuity', 'continuous']),
    ...(open && { undecided: open }),
  }
}

const benefitsOf = (of: Case) =>
  benefits(of, undecided(of, 'benefitStart', 'waiting', 'retroactivity', ...ruleOfWait(of)))

/** Where the wait is open, how its length is read is open with it. */
const ruleOfWait = (of: Case): string[] => (only(of, 'waiting', 'amount') === undefined ? ['waitingRule'] : [])

/** What an employer bears, what can be done against whom, and what who acts for a firm must know: each where it applies. */
function aboutEmployers(of: Case, { benefits, cost }: Pick<Advice, 'benefits' | 'cost'>) {
  const liability = employerLiability(of, benefits?.expenses)
  const recourse = remedies(of, benefits?.expenses)
  const firm = clerk(of, cost)
  return {
    ...(liability && { employerLiability: liability }),
    ...(recourse.length > 0 && { remedies: recourse }),
    ...(firm && { clerk: firm }),
  }
}

/** What was assumed to answer at all, and the readings of ours that rules stand on. */
function assumptions(of: Case, cost: Advice['cost']): string[] {
  const { situation, assumptions: defaults } = of.reading
  const registration = (values(of, 'benefitStart', 'start') as { of?: string }[]).some(
    (start) => start.of === 'registration',
  )
  const readings = rulesOf(of).flatMap((rule) => rule.assumes ?? [])
  const unused = unusedLine(situation, cost)
  const { residentLapseCountsFrom: first } = of.policy.parameters
  const uncounted = situation.insurance === 'resident' && situation.resident?.lapsedYears?.some((year) => year < first)
  return [
    ...defaults,
    ...(registration && situation.registeredOn === undefined ? ['没有填参保登记日期，按缴费那天登记计算。'] : []),
    ...(uncounted ? [`等待期只算${first}年起断的年份：文件写的是自${first}年起，以前断的算不算没有写。`] : []),
    ...new Set(readings),
    ...(unused ? [unused] : []),
  ]
}

/** Law that is published, not yet in force, and reached by the dates of the answer. */
function notices(of: Case, { startsOn }: NonNullable<Advice['benefits']>): Pick<Advice, 'notices'> {
  const reached = [
    of.reading.asOf,
    of.reading.paidOn,
    startsOn?.earliest,
    startsOn?.latest ?? undefined,
  ].reduce<string>((a, b) => (b ? later(a, b) : a), of.reading.asOf)
  const found = of.policy.notices.filter(({ from }) => of.reading.asOf < from && from <= reached)
  if (found.length === 0) return {}
  return {
    notices: found.map(({ text, from, source }) => ({
      text,
      from,
      basis: [quote(of, sourceBasis(of.policy, source))],
    })),
  }
}
