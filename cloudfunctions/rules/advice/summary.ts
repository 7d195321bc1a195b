import {
  type Advice,
  type Benefits,
  boundsWords,
  coverBounds,
  dateWords,
  later,
  moneyWords,
  monthIn,
  monthSpanWords,
  SITUATION_LABELS,
  type Situation,
  type SituationPath,
  type Summary,
  shareWords,
  waitWords,
} from '@contract'
import { decidedOf } from '../engine'
import { facts } from '../facts'
import { lapse, paidAgain } from '../situation'
import { statusOn } from '../timeline'
import { type Beginning, isClosed, isTooLate } from './benefits'
import { brief, type Case, office, only, rulesOf, told } from './case'

const workerVerdicts = {
  allowed: '可以补缴',
  'not-allowed': '不能补缴',
  'employer-duty': '应当由单位补缴',
  'not-needed': '不用补缴',
  depends: '能不能补缴，要看参保地的规定',
} as const

/** A resident pays by the year: what can be paid back is a missed year, and it only shortens the wait. */
const residentVerdicts = {
  ...workerVerdicts,
  allowed: '断保的年份可以补缴，用来缩短等待期',
  'not-needed': '以前的年份不用补',
  depends: '断保的年份要不要补，要看参保地的规定',
} as const

/** As many lines as a person reads at once. */
const MOST_LINES = 5

/** The answer in at most five plain lines; `ordinary`: the first line for a person of no special group, where that is open. */
export function summary(
  of: Case,
  {
    backPay,
    benefits,
    cost,
    region,
    ordinary,
  }: Pick<Advice, 'backPay' | 'benefits' | 'cost' | 'region'> & { readonly ordinary: string | undefined },
): Summary {
  // the most important first: what does not fit stands in its block
  const lines = [
    startLine(of, benefits),
    againLine(of, benefits),
    ordinary && `如果不属于新生儿、困难群众等特殊人群：${ordinary}`,
    gapLine(of, benefits),
    shareLine(benefits),
    costLine(of, cost),
    cost?.lateFeePayer === 'employer' ? '滞纳金由单位承担，您个人不用出。' : undefined,
  ].filter((line) => line !== undefined && line !== '')
  const unverified =
    region.verified === 'none' ? `${of.place}的本地规定我们还没有核实，最后以${office(of)}的答复为准。` : undefined
  return {
    title: `${(of.reading.situation.insurance === 'resident' ? residentVerdicts : workerVerdicts)[backPay?.verdict ?? 'depends']}。`,
    lines: [...lines.slice(0, unverified ? MOST_LINES - 1 : MOST_LINES), unverified].filter(
      (line) => line !== undefined,
    ),
    // the block itself has the words of its rules
    basis: (backPay?.basis ?? []).map(brief),
  }
}

/** Who has gone on paying since the gap asks about now first: what is not known of it is said. */
function againLine(of: Case, benefits: Pick<Benefits, 'timeline'> | undefined): string | undefined {
  const again = paidAgain(of.reading)
  return again && statusOn(benefits?.timeline ?? [], again) === 'unknown'
    ? `${dateWords(monthIn(again))}起已经接着缴了：补缴以前的这段时间能不能报，要问${office(of)}。`
    : undefined
}

/** What is paid meanwhile, where it is neither nothing nor all. */
function shareLine(benefits: Advice['benefits']): string | undefined {
  if (benefits?.ratioAfter !== undefined) return '等待期过后，报销还要打折，打几折没有查到。'
  const ratio = benefits?.waiting?.ratio
  if (ratio === undefined || ratio === 0 || ratio === 1) return undefined
  const until = benefits?.ratioUntil
  if (typeof until === 'number') return `再缴满${until}个月以前，平时能报的，按${shareWords(ratio)}报。`
  return benefits?.waiting?.max === 0 ? undefined : `等待期里能报一部分：平时能报的，按${shareWords(ratio)}报。`
}

/** What the person pays. */
function costLine({ reading }: Case, cost: Advice['cost']): string | undefined {
  if (cost?.person === undefined) return undefined
  if (reading.situation.insurance !== 'resident') return `补缴要您个人出${moneyWords(cost.person)}。`
  const repair =
    cost.repairFee === undefined || cost.repairFee === 0 ? '' : `，补以前年度另缴${moneyWords(cost.repairFee)}`
  return `这一年度的医保费要缴${moneyWords(cost.person)}${repair}。`
}

/** From which day there is cover, and how long to wait. */
export function startLine(of: Case, benefits: Beginning | undefined): string | undefined {
  if (!benefits) return undefined
  const { startsOn, waiting } = benefits
  if (isClosed(of)) return '这一年度已经不能缴费了，要等下一个集中参保期。'
  if (isTooLate(of)) return '等待期结束的时候，这一年度已经过完了：现在缴这一年的费，享受不到待遇。'
  // no wait, and yet not from the day of payment: «不用等» would be heard as today
  const isLater = waiting?.max === 0 && startsOn && startsOn.latest !== null && startsOn.latest > of.reading.paidOn
  const wait = waiting && !isLater ? `，${waitWords(waiting)}` : ''
  const ground = groundText(of, benefits)
  const payOn = of.reading.situation.payOn ?? of.reading.asOf
  if (!startsOn) return `从哪天起有保障还不能确定${wait}${ground}。`
  if (benefits.anchor === 'uninterrupted')
    return `${owesNothing(of) ? '保障没有断' : '补齐以后保障不中断'}，从${dateWords(startsOn.earliest)}起一直有保障${ground}。`
  return `${startsOn.earliest === startsOn.latest ? '从' : ''}${boundsWords(coverBounds(startsOn, benefits.retroactive, payOn))}起有保障${wait}${ground}。`
}

/** What weakens the start or the wait, so that nobody takes hearsay, or a reading of ours, for law. */
function groundText(of: Case, { basis }: Beginning): string {
  const rules = rulesOf(of, [decidedOf(of.answer, 'benefitStart'), decidedOf(of.answer, 'waiting')])
  const said = [
    basis.some(({ grade }) => grade === 'reported') && '据报道',
    rules.some(({ assumes }) => assumes !== undefined) && '估计',
  ].filter((word) => word !== false)
  return said.length > 0 ? `（${said.join('、')}）` : ''
}

/** Whether another pays, so that nothing is to be paid back: then nothing has to be done first. */
const owesNothing = (of: Case): boolean => only(of, 'backPayment', 'verdict') === 'not-needed'

function gapLine(of: Case, benefits: Advice['benefits']): string | undefined {
  const months = lapse(of.reading)
  if (
    !benefits ||
    (!months && !benefits.timeline?.some(({ status }) => status === 'uncovered' || status === 'waiting'))
  )
    return undefined
  if (months && benefits.retroactive === 'yes' && owesNothing(of))
    return `${monthSpanWords(months.from, months.to)}看病的钱，可以报销。`
  // where cover goes on for a while, the first of the lapsed months are no gap
  const open = benefits.timeline?.find(({ status }) => status !== 'covered')?.from
  const from = months && later(months.from, monthIn(open ?? months.from))
  if (months && from && from > months.to) return undefined
  const when = months && from ? `断缴的${monthSpanWords(from, months.to)}` : '没有保障的时间'
  if (benefits.retroactive === 'yes') return `${when}看病的钱，补缴后可以报销。`
  if (benefits.retroactive === 'no')
    return benefits.gapPayer === 'employer' ? `${when}看病的钱，医保不报，由单位承担。` : `${when}看病的钱，医保不报。`
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
