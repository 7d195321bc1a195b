import type { Benefits, Day, OpenDayRange } from '@contract'
import { startBounds } from '../../components/Timeline/days'

/**
 * The bounds of a first day of cover. Where it is open whether expenses of before the payment are paid afterwards, a day
 * before it is not named: it would read as if they were.
 */
export function startRows(
  startsOn: OpenDayRange,
  retroactive: Benefits['retroactive'],
  payOn: Day,
): { label: string; day?: string }[] {
  const { earliest, latest } = startsOn
  const isCertain = retroactive === 'yes' || earliest === latest
  if (isCertain || earliest >= payOn || (latest !== null && latest < payOn)) return startBounds(startsOn)
  return [{ label: '最早缴费当天' }, ...(latest !== null && latest > payOn ? [{ label: '最晚', day: latest }] : [])]
}
