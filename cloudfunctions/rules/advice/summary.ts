import {
  type Advice,
  type Benefits,
  dateWords,
  isResident,
  later,
  moneyWords,
  monthIn,
  monthSpanWords,
  SITUATION_LABELS,
  type Situation,
  type SituationPath,
  type Summary,
  shareWords,
  type TimelineSegment,
} from '@contract'
import { facts } from '../facts'
import { coverOn } from '../history'
import { lapse, lapsedMonths, paidAgain } from '../situation'
import { statusOn } from '../timeline'
import { owesNothing, startLine } from './beginning'
import { brief, type Case, office, told } from './case'
import { costLine } from './cost/words'
import { headline, type Spoken } from './headline'
import { retirementHeadline, retirementWays } from './retirement'
import { switchUntil } from './switch'

/** As many lines as a person reads at once. */
const MOST_LINES = 5

/** The answer in at most five plain lines; `ordinary`: the first line for a person of no special group, where that is open. */
export function summary(
  of: Case,
  { region, ordinary, ...blocks }: Spoken & Pick<Advice, 'region'> & { readonly ordinary: string | undefined },
): Summary {
  const { backPay, benefits, clerk, cost } = blocks
  const title = headline(of, blocks)
  // of who is retired the title has said it
  const isRetired = of.reading.situation.retired && !isResident(of.reading.situation)
  const start = (isRetired && owesNothing(of)) || isAside(of) ? undefined : startLine(of, benefits)
  // the most important first: what does not fit stands in its block
  const lines = [
    ...(title === retirementHeadline(of, blocks.retirement) ? retirementWays(blocks.retirement) : []),
    start,
    repairLine(of, blocks),
    againLine(of, benefits),
    start && ordinary && ordinary !== start ? `如果不属于新生儿、困难群众等特殊人群：${ordinary}` : undefined,
    isAside(of) ? undefined : gapLine(of, benefits),
    earlierGapsLine(of),
    joinLine(of),
    blocks.resident?.otherYear,
    shareLine(benefits),
    ...(clerk ? [clerkLine(clerk)] : [costLine(of, cost), lateFeeLine(cost)]),
  ].filter((line) => line !== undefined && line !== '' && line !== title)
  const unverified =
    region.verified === 'none' ? `${of.place}的本地规定我们还没有核实，最后以${office(of)}的答复为准。` : undefined
  return {
    title,
    lines: [...lines.slice(0, unverified ? MOST_LINES - 1 : MOST_LINES), unverified].filter(
      (line) => line !== undefined,
    ),
    // the block itself has the words of its rules
    basis: (backPay?.basis ?? []).map(brief),
  }
}

/** Whether a worker asks of something else and told of no missed month: when cover begins is no question then. */
const isAside = ({ reading }: Case): boolean =>
  reading.situation.purpose === 'double-cover' ||
  (ASIDE.includes(reading.situation.purpose) && !isResident(reading.situation) && !lapsedMonths(reading))

const ASIDE: readonly unknown[] = ['retirement', 'maternity', 'price']

/** Missed years of 居民医保 are nobody's debt: to pay for them only shortens the wait (国办发〔2024〕38号), where there is one to shorten. */
function repairLine(of: Case, { backPay, benefits }: Pick<Spoken, 'backPay' | 'benefits'>): string | undefined {
  const { situation } = of.reading
  if (!isResident(situation) || !situation.resident?.lapsedYears?.length || !benefits?.startsOn) return undefined
  if (benefits.waiting?.max === 0) return undefined
  const shortens = benefits.waiting?.variable || situation.resident.repairYears
  if (backPay?.verdict === 'allowed' && shortens) return '以前断的年份不是一定要补；补了，可以少等。'
  return backPay?.verdict === 'depends' ? '以前断的年份不是一定要补；补了能不能少等，要看参保地的规定。' : undefined
}

/** What is known of months that were missed before the lapse asked about. */
function earlierGapsLine(of: Case): string | undefined {
  const { gaps = [] } = of.reading.situation
  const [gap] = gaps
  if (!gap) return undefined
  const when = gaps.map(({ from, to }) => monthSpanWords(from, to)).join('、')
  const statuses = new Set(gaps.map(({ to }) => coverOn(of, `${to}-15`)?.status ?? 'unknown'))
  const [only, another] = statuses
  if (another === undefined && only === 'retroactive') return `${when}没有按时缴，看病的钱补缴后可以报销。`
  if (another === undefined && only === 'uncovered') return `${when}没有缴，看病的钱医保不报。`
  const late = gaps.some(({ paidBackOn }) => paidBackOn) ? '没有按时缴' : '没有缴'
  return `${when}${late}，看病的钱能不能报，还不能确定。`
}

/** Until when a change between 职工医保 and 居民医保 still joins. */
function joinLine(of: Case): string | undefined {
  const until = switchUntil(of)
  return until && until >= of.reading.asOf ? `最晚${dateWords(until)}缴费，还算接得上、不用等。` : undefined
}

/** Who has gone on paying since the gap asks about now first: what is not known of it is said. */
function againLine(of: Case, benefits: Pick<Benefits, 'timeline'> | undefined): string | undefined {
  const again = paidAgain(of.reading)
  return again && statusOn(benefits?.timeline ?? [], again) === 'unknown'
    ? `${dateWords(monthIn(again))}起已经接着缴了：补缴以前的这段时间能不能报，要问${office(of)}。`
    : undefined
}

const lateFeeLine = (cost: Advice['cost']): string | undefined =>
  cost?.lateFeePayer === 'employer' ? '滞纳金由单位承担，您个人不用出。' : undefined

/** What the firm pays in all, of who acts for it. */
const clerkLine = ({ workers, total, lateFee }: NonNullable<Advice['clerk']>): string | undefined =>
  total === undefined
    ? undefined
    : `${workers}名职工一共要缴${moneyWords(total)}${lateFee === undefined ? '' : `，其中滞纳金${moneyWords(lateFee)}`}。`

/** What is paid meanwhile, where it is neither nothing nor all. */
function shareLine(benefits: Advice['benefits']): string | undefined {
  if (benefits?.ratioAfter !== undefined) return '等待期过后，报销还要打折，打几折没有查到。'
  const ratio = benefits?.waiting?.ratio
  if (ratio === undefined || ratio === 0 || ratio === 1) return undefined
  const until = benefits?.ratioUntil
  if (typeof until === 'number') return `再缴满${until}个月以前，平时能报的，按${shareWords(ratio)}报。`
  return benefits?.waiting?.max === 0 ? undefined : `等待期里能报一部分：平时能报的，按${shareWords(ratio)}报。`
}

/** Whether a stretch may leave bills unpaid: of a resident also one before the payment of which that is open. */
const isNoCover =
  ({ reading }: Case) =>
  ({ status, from }: TimelineSegment): boolean =>
    status === 'uncovered' ||
    status === 'waiting' ||
    (status === 'unknown' && isResident(reading.situation) && from < reading.paidOn)

function gapLine(of: Case, benefits: Advice['benefits']): string | undefined {
  const months = lapse(of.reading)
  if (!benefits || (!months && !benefits.timeline?.some(isNoCover(of)))) return undefined
  if (months && benefits.retroactive === 'yes' && owesNothing(of))
    return `${monthSpanWords(months.from, months.to)}看病的钱，可以报销。`
  // where cover goes on for a while, the first of the lapsed months are no gap
  const open = benefits.timeline?.find(({ status }) => status !== 'covered')?.from
  const from = months && later(months.from, monthIn(open ?? months.from))
  if (months && from && from > months.to) return undefined
  const when = months && from ? `断缴的${monthSpanWords(from, months.to)}` : '没有保障的时间'
  if (benefits.retroactive === 'yes') return `${when}看病的钱，补缴后可以报销。`
  if (benefits.retroactive === 'no')
    return benefits.gapPayer === 'employer'
      ? `${when}看病的钱，医保不报；本来能报的部分，由单位承担。`
      : `${when}看病的钱，医保不报。`
  // a rule that is open may still leave no day of it open
  const before = months ? [] : (benefits.timeline ?? []).filter(({ from }) => from < of.reading.paidOn)
  if (before.length > 0 && before.every(({ status }) => status === 'uncovered')) return `${when}看病的钱，医保不报。`
  return `${when}看病的钱能不能报，还不能确定。`
}

/** Fields that are read besides those of facts: days to count from, the place, the expenses. */
const readBesides: readonly SituationPath[] = [
  'asOf',
  'region',
  'creditedOn',
  'registeredOn',
  'bornOn',
  'expenses',
  'gaps',
  'workers',
  'resident.annualFee',
  'resident.catastrophicCap',
  'maternity.on',
  'maternity.continuousMonthsAfter',
  'maternity.employerAverageWage',
  'maternity.days',
  'retirement.bornIn',
  'retirement.baseGrowth',
  'cumulativeMonths',
  'actualMonths',
  'localMonths',
  'provinceMonths',
]

const evaluated = new Set<string>([...facts.flatMap(({ fields }) => fields), ...readBesides])

const notEvaluated = (Object.keys(SITUATION_LABELS) as SituationPath[]).filter((path) => !evaluated.has(path))

/** What was filled and nothing evaluates yet: said, so that nobody believes it was counted. */
export function unusedLine(situation: Situation, cost: Advice['cost']): string | undefined {
  const counted: readonly SituationPath[] = [
    ...(situation.insurance === 'resident' ? [] : (['monthlyBase'] as const)),
    ...(cost?.assessed === undefined ? [] : (['lastDeclared'] as const)),
  ]
  const unused = notEvaluated.filter((path) => {
    const value = told(situation, path)
    const isGroup = typeof value === 'object' && !Array.isArray(value)
    return value !== undefined && !isGroup && !counted.includes(path)
  })
  return unused.length > 0
    ? `您填的${unused.map((path) => SITUATION_LABELS[path]).join('、')}，目前还没有参与计算。`
    : undefined
}
