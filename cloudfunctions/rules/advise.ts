import type { Advice, BackPay, Continuity, Issue, Situation } from '@contract'
import { benefits } from './advice/benefits'
import { basis, type Case, cite, fullPlaceName, only, placeName, rulesOf, values } from './advice/case'
import { claims } from './advice/claims'
import { cost } from './advice/cost'
import { summary } from './advice/summary'
import { trace } from './advice/trace'
import { undecided } from './advice/undecided'
import { unknowns } from './advice/unknowns'
import { dayNumber, firstOf, later } from './calendar'
import { at, type Program } from './engine'
import { facts } from './facts'
import { NATION, type Policy, placesAround } from './load'
import { lapse, lapsedMonths, type Reading, read } from './situation'
import { dayText } from './words'

/** A situation the rulebook cannot speak of; `issues` name the fields, in Chinese. */
export class OutOfScope extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join(' '))
    this.name = 'OutOfScope'
  }
}

/** What an answer is made with. */
export interface Rules {
  readonly policy: Policy
  readonly program: Program
  readonly version: string
  readonly hash: string
}

/**
 * Answers a situation asked on `today` (`YYYY-MM-DD`): every block with its basis, what is open as a range, and the
 * questions that would narrow it. Throws {@link OutOfScope} for a payment before the first day of the rulebook.
 */
export function advise({ policy, program, version, hash }: Rules, situation: Situation, today: string): Advice {
  const reading = read(situation, today)
  if (reading.paidOn < policy.firstDay)
    throw new OutOfScope([
      {
        path: situation.creditedOn ? 'creditedOn' : situation.payOn ? 'payOn' : 'asOf',
        message: `这里只收录${dayText(policy.firstDay)}以后的规则，更早的缴费请问当地医保经办机构。`,
      },
    ])
  const of: Case = { policy, reading, answer: decide(program, policy, reading), place: placeName(situation.region) }
  const region = {
    code: situation.region,
    name: fullPlaceName(situation.region),
    verified: verified(policy, situation.region),
  }
  const why = (...decisions: string[]) => undecided(of, ...decisions)
  const open = unknowns(of)
  // most people belong to no special group: what they would be told is worth saying, though nobody has said so yet
  const ordinary = open.some(({ field }) => field === 'exemptions')
    ? advise({ policy, program, version, hash }, { ...situation, exemptions: [] }, today)
    : undefined

  const blocks = {
    backPay: backPay(of, why('backPayment')),
    cost: cost(of, why('lateFee')),
    benefits: benefits(of, why('benefitStart', 'waiting', 'retroactivity', ...ruleOfWait(of))),
  }
  const months = lapsedMonths(reading)
  const years = continuity(of, why('continuity'))
  return {
    asOf: reading.asOf,
    region,
    rulebook: { version, hash },
    summary: summary(of, { region, ...blocks, ordinary: ordinary?.summary.lines[0] }),
    ...(months !== undefined &&
      situation.insurance !== 'resident' && { lapse: { months, ...lapse(reading), basis: [] } }),
    assumptions: assumptions(of),
    backPay: blocks.backPay,
    ...(blocks.cost && { cost: blocks.cost }),
    benefits: blocks.benefits,
    ...(years && { continuity: years }),
    ...notices(of, blocks.benefits),
    contacts: policy.contacts.map(({ name, phone, for: about, source }) => ({
      name: `${name}：${about}`,
      phone,
      basis: [sourceBasis(policy, source)],
    })),
    claims: claims(of),
    unknowns: open,
    trace: trace(of),
  }
}

/** Situation → facts → decisions. */
function decide(program: Program, policy: Policy, reading: Reading) {
  const known = facts.map(({ derive }) => derive?.(reading, policy.parameters))
  const arrearsFrom = reading.firstLapsed ? firstOf(reading.firstLapsed) : reading.paidOn
  const places = placesAround(policy, reading.situation.region)
  // the most local one that has rules of its own
  const place = places.find((each) => program.model.parents[each] !== undefined) ?? NATION
  return at(program, place).decide(known, {
    paidOn: dayNumber(reading.paidOn),
    askedOn: dayNumber(reading.asOf),
    arrearsFrom: dayNumber(arrearsFrom),
    contributionOn: dayNumber(firstOf(reading.paidOn)),
    maternityOn: dayNumber(reading.situation.maternity?.on ?? reading.paidOn),
  })
}

/** How far a region's own rules are verified: what is verified of the places around it covers it in part. */
function verified(policy: Policy, region: string): Advice['region']['verified'] {
  const [own, ...around] = placesAround(policy, region).map((place) => policy.regions.get(place)?.verified)
  if (own !== undefined) return own
  return around.some((each) => each !== undefined && each !== 'none') ? 'partial' : 'none'
}

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
  const cumulative = only<Continuity['cumulative']>(of, 'continuity', 'cumulative')
  if (cumulative === undefined) return undefined
  const treatedAs = only<NonNullable<Continuity['treatedAs']>>(of, 'continuity', 'treatedAs')
  return {
    cumulative,
    continuous: only<Continuity['continuous']>(of, 'continuity', 'continuous') ?? 'depends',
    ...(treatedAs && { treatedAs }),
    basis: basis(of, ['continuity', 'cumulative'], ['continuity', 'continuous']),
    ...(open && { undecided: open }),
  }
}

/** Where the wait is open, how its length is read is open with it. */
const ruleOfWait = (of: Case): string[] => (only(of, 'waiting', 'amount') === undefined ? ['waitingRule'] : [])

/** What was assumed to answer at all, and the readings of ours that rules stand on. */
function assumptions(of: Case): string[] {
  const { situation, assumptions: defaults } = of.reading
  const registration = (values(of, 'benefitStart', 'start') as { of?: string }[]).some(
    (start) => start.of === 'registration',
  )
  const readings = rulesOf(of).flatMap((rule) => rule.assumes ?? [])
  return [
    ...defaults,
    ...(registration && situation.registeredOn === undefined ? ['没有填参保登记日期，按缴费那天登记计算。'] : []),
    ...new Set(readings),
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
  return { notices: found.map(({ text, from, source }) => ({ text, from, basis: [sourceBasis(of.policy, source)] })) }
}

/** The basis of an entry that is nothing but what its document says. */
const sourceBasis = (policy: Policy, id: string) => {
  const note = policy.sources.get(id)?.note
  return { ...cite(policy, id, id), ...(note && { note }) }
}
