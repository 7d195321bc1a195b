import { type Advice, SITUATION_LABELS, type Situation, type SituationPath, type Summary } from '@contract'
import { facts } from '../facts'
import { lapse } from '../situation'
import { daysText, dayText, monthsText, waitText } from '../words'
import { isTooLate } from './benefits'
import { type Case, office, told } from './case'

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
  'not-needed': '没有断保的年份要补',
} as const

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
  const lines = [
    startLine(of, benefits),
    ordinary && `如果不属于新生儿、困难群众等特殊人群：${ordinary}`,
    gapLine(of, benefits),
    cost?.lateFeePayer === 'employer' ? '滞纳金由单位承担，您个人不用出。' : undefined,
    unusedLine(of.reading.situation),
    region.verified === 'none' ? `${of.place}的本地规定我们还没有核实，最后以${office(of)}的答复为准。` : undefined,
  ]
  return {
    title: `${(of.reading.situation.insurance === 'resident' ? residentVerdicts : workerVerdicts)[backPay?.verdict ?? 'depends']}。`,
    lines: lines.filter((line) => line !== undefined),
    basis: backPay?.basis ?? [],
  }
}

function startLine(of: Case, benefits: Advice['benefits']): string | undefined {
  if (!benefits) return undefined
  const { startsOn, waiting } = benefits
  if (isTooLate(of)) return '等待期结束的时候，这一年度已经过完了：现在缴这一年的费，享受不到待遇。'
  const wait = waiting ? `，${waitText(waiting.min, waiting.max)}` : ''
  // the weakest ground of the start or the wait is said, so that nobody takes hearsay for law
  const hearsay = benefits.basis.some(({ grade }) => grade === 'reported') ? '（据报道）' : ''
  if (!startsOn) return `从哪天起有保障还不能确定${wait}${hearsay}。`
  if (benefits.anchor === 'uninterrupted')
    return `补齐以后保障不中断，从${dayText(startsOn.earliest)}起一直有保障${hearsay}。`
  return `${startsOn.earliest === startsOn.latest ? '从' : ''}${daysText(startsOn)}起有保障${wait}${hearsay}。`
}

function gapLine(of: Case, benefits: Advice['benefits']): string | undefined {
  const months = lapse(of.reading)
  if (
    !benefits ||
    (!months && !benefits.timeline?.some(({ status }) => status === 'uncovered' || status === 'waiting'))
  )
    return undefined
  const when = months ? `断缴的${monthsText(months.from, months.to)}` : '没有保障的时间'
  if (benefits.retroactive === 'yes') return `${when}看病的钱，补缴后可以报销。`
  if (benefits.retroactive === 'no')
    return benefits.gapPayer === 'employer' ? `${when}看病的钱，医保不报，由单位承担。` : `${when}看病的钱，医保不报。`
  return `${when}看病的钱能不能报，还不能确定。`
}

/** Fields that are read besides those of facts: days to count from, the place, the expenses. */
const readBesides: readonly SituationPath[] = ['asOf', 'region', 'creditedOn', 'registeredOn', 'bornOn', 'expenses']

const evaluated = new Set<string>([...facts.flatMap(({ fields }) => fields), ...readBesides])

/** What was filled and nothing evaluates yet: said, so that nobody believes it was counted. */
function unusedLine(situation: Situation): string | undefined {
  const unused = (Object.keys(SITUATION_LABELS) as SituationPath[]).filter((path) => {
    const value = told(situation, path)
    const isGroup = typeof value === 'object' && !Array.isArray(value)
    return value !== undefined && !isGroup && !evaluated.has(path)
  })
  return unused.length > 0
    ? `您填的${unused.map((path) => SITUATION_LABELS[path]).join('、')}，目前还没有参与计算。`
    : undefined
}
