import type { Benefits, Waiting } from '../advice'
import type { Day, OpenDayRange } from '../primitives'
import { countWords } from './amounts'
import { dateWords } from './dates'

/** One bound of a first day; without a day, its label says it all. */
export interface StartBound {
  readonly label: string
  readonly day?: Day
}

/** When something begins: one day when it is certain, else its bounds. */
export function startBounds({ earliest, latest }: OpenDayRange): StartBound[] {
  if (latest === earliest) return [{ label: '', day: earliest }]
  return [{ label: '最早', day: earliest }, ...(latest === null ? [] : [{ label: '最晚', day: latest }])]
}

/**
 * The bounds of the first day of cover of whoever pays on `payOn`. Where it is open whether expenses of before the payment are
 * paid afterwards, a day before it is not named: it would read as if they were.
 */
export function coverBounds(startsOn: OpenDayRange, retroactive: Benefits['retroactive'], payOn: Day): StartBound[] {
  const { earliest, latest } = startsOn
  const isCertain = retroactive === 'yes' || earliest === latest
  if (isCertain || earliest >= payOn || (latest !== null && latest < payOn)) return startBounds(startsOn)
  return [{ label: '最早缴费当天' }, ...(latest !== null && latest > payOn ? [{ label: '最晚', day: latest }] : [])]
}

/** Bounds on one line: 「2026年3月10日」, 「最早2026年3月10日，最晚2026年9月1日」. */
export const boundsWords = (bounds: readonly StartBound[]): string =>
  bounds.map(({ label, day }) => label + (day ? dateWords(day) : '')).join('，')

/** When something begins, on one line. */
export const startWords = (startsOn: OpenDayRange): string => boundsWords(startBounds(startsOn))

/** The unit in which a wait is counted. */
export const waitUnit = ({ unit }: Pick<Waiting, 'unit'>): string => (unit === 'day' ? '天' : '个月')

/** A wait, which may be a range: 「不用等」, 「要等3到5个月」, 「至少要等3个月」, 「等待期最长90天」. */
export function waitWords(waiting: Pick<Waiting, 'min' | 'max' | 'unit'>): string {
  const { min, max } = waiting
  const unit = waitUnit(waiting)
  if (max === 0) return '不用等'
  if (max === null) return min === 0 ? '要等多久还不知道' : `至少要等${min}${unit}`
  return min === 0 ? `等待期最长${max}${unit}` : `要等${countWords({ min, max }, unit)}`
}
