import type { Benefits, Day, HistoryGetReply, OpenDayRange } from '@contract'
import { startBounds } from '../../components/Timeline/days'
import { dateInWords } from '../../interview/answer'

/** One bound of a first day of cover; without a day, its label says it all. */
interface StartRow {
  label: string
  day?: string
}

/**
 * The bounds of a first day of cover. Where it is open whether expenses of before the payment are paid afterwards, a day
 * before it is not named: it would read as if they were.
 */
export function startRows(startsOn: OpenDayRange, retroactive: Benefits['retroactive'], payOn: Day): StartRow[] {
  const { earliest, latest } = startsOn
  const isCertain = retroactive === 'yes' || earliest === latest
  if (isCertain || earliest >= payOn || (latest !== null && latest < payOn)) return startBounds(startsOn)
  return [{ label: '最早缴费当天' }, ...(latest !== null && latest > payOn ? [{ label: '最晚', day: latest }] : [])]
}

/** Those of a whole answer, on one line; undefined where it names no first day. */
export const startLine = ({ situation, advice: { benefits, asOf } }: HistoryGetReply): string | undefined =>
  benefits?.startsOn &&
  startRows(benefits.startsOn, benefits.retroactive, situation.payOn ?? asOf)
    .map(({ label, day }) => label + (day ? dateInWords(day) : ''))
    .join('，')
