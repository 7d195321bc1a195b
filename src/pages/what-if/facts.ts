import {
  type Advice,
  boundsWords,
  CONTINUOUS_WORDS,
  countWords,
  coverBounds,
  type Day,
  daysBetween,
  type Money,
  moneyWords,
  type OpenDayRange,
  REIMBURSED_WORDS,
  VERDICT_WORDS,
  waitWords,
} from '@contract'

/** What one way comes to in one respect. */
interface Cell {
  lines: readonly string[]
  /** How it differs from the present plan, in words; undefined when it does not. */
  change?: string
}

/** One respect, for every way; the present plan comes first. */
export interface Row {
  name: string
  cells: readonly Cell[]
}

interface Fact<V> {
  name: string
  of(advice: Advice): V | undefined
  /** What stands in the column of a way. */
  words(value: V, column: number): string | readonly string[]
  /** How it differs, where that can be said better than 「不一样」. */
  change?(value: V, now: V): string | undefined
}

const UNKNOWN = '还不知道'
const OTHER = '不一样'

/** The row of a fact; undefined when no way says anything of it. */
function rowOf<V>({ name, of, words, change }: Fact<V>, advices: readonly Advice[]): Row | undefined {
  const [now, ...others] = advices.map(of)
  const differs = (value: V | undefined): string | undefined => {
    if (value === undefined || JSON.stringify(value) === JSON.stringify(now)) return undefined
    return (now !== undefined && change?.(value, now)) || OTHER
  }
  if ([now, ...others].every((value) => value === undefined)) return undefined
  const cells = [now, ...others].map((value, column): Cell => {
    const changed = differs(value)
    return {
      lines: value === undefined ? [UNKNOWN] : [words(value, column)].flat(),
      ...(changed !== undefined && { change: changed }),
    }
  })
  return { name, cells }
}

const shifted = (days: number) => (days > 0 ? `晚${days}天` : `早${-days}天`)

/** By how many days both ends move, or the earlier one where the other is open in both; the calendar's days. */
function later(value: OpenDayRange, now: OpenDayRange): string | undefined {
  if ((value.latest === null) !== (now.latest === null)) return undefined
  const earliest = daysBetween(now.earliest, value.earliest)
  const latest = value.latest === null || now.latest === null ? 0 : daysBetween(now.latest, value.latest)
  if (earliest === latest) return shifted(earliest)
  return [earliest !== 0 && `最早的日子${shifted(earliest)}`, latest !== 0 && `最晚的日子${shifted(latest)}`]
    .filter(Boolean)
    .join('，')
}

function dearer(value: Money | string, now: Money | string): string | undefined {
  if (typeof value !== 'number' || typeof now !== 'number') return undefined
  const more = Math.round((value - now) * 100) / 100
  return more > 0 ? `多${moneyWords(more)}` : `少${moneyWords(-more)}`
}

const asTold = ({ options }: Advice) => options?.find((option) => option.asTold)

/** What is paid at once; what is paid back is never paid month by month. */
function atOnce(advice: Advice): Money | string | undefined {
  const { kind, cost, monthlyCost } = asTold(advice) ?? {}
  return cost ?? (monthlyCost === undefined || kind === 'back-pay' ? undefined : '按月缴')
}

/** What the advices on paying on those days come to, row by row; the first of them is that on the present plan. */
export function compare(advices: readonly Advice[], payDays: readonly Day[]): Row[] {
  const startLines = (startsOn: OpenDayRange, column: number) =>
    coverBounds(startsOn, advices[column]?.benefits?.retroactive, payDays[column] ?? '').map((bound) =>
      boundsWords([bound]),
    )
  const moneyOf = (value: Money | string) => (typeof value === 'string' ? value : moneyWords(value))
  const money = (name: string, of: (advice: Advice) => Money | string | undefined) =>
    rowOf({ name, of, words: moneyOf, change: dearer }, advices)
  return [
    rowOf(
      { name: '从哪天起有保障', of: ({ benefits }) => benefits?.startsOn, words: startLines, change: later },
      advices,
    ),
    rowOf({ name: '要等多久', of: ({ benefits }) => benefits?.waiting, words: waitWords }, advices),
    rowOf(
      { name: '能不能补缴', of: ({ backPay }) => backPay?.verdict, words: (verdict) => VERDICT_WORDS[verdict] },
      advices,
    ),
    money('这次自己要花的钱', atOnce),
    money('以后自己每月要缴', (advice) => asTold(advice)?.monthlyCost),
    money('这次一共要缴（不管谁出）', ({ cost }) => cost?.total),
    rowOf(
      {
        name: '缴费以前看病的钱',
        of: ({ benefits }) => benefits?.retroactive,
        words: (value) => REIMBURSED_WORDS[value],
      },
      advices,
    ),
    rowOf(
      {
        name: '没有保障的整月',
        of: (advice) => asTold(advice)?.uncoveredMonths,
        words: (months) => countWords(months, '个月'),
      },
      advices,
    ),
    rowOf(
      {
        name: '连续缴费的年限',
        of: ({ continuity }) => continuity?.continuous,
        words: (value) => CONTINUOUS_WORDS[value],
      },
      advices,
    ),
    rowOf({ name: '要当心的', of: (advice) => asTold(advice)?.whatIsLost, words: (lines) => lines }, advices),
  ].filter((row) => row !== undefined)
}

/** What changes with the way in that column, in one sentence. */
export function changesInWords(rows: readonly Row[], column: number): string {
  const changes = rows.flatMap(({ name, cells }) => {
    const { lines = [], change } = cells[column] ?? {}
    if (change === undefined) return []
    const words = lines.map((line) => line.replace(/。$/, '')).join('，')
    return [`${name}：${words}${change === OTHER ? '' : `（${change}）`}`]
  })
  return changes.length === 0 ? '结果跟现在这样一样。' : `${changes.join('；')}。`
}
