import type { Day, HistoryGetReply } from '@contract'
import type { CalendarDay } from '../../../services/calendar'
import { HOTLINE } from '../../../services/phone'

/** The days of an answer that one must not miss, from `today` on, in order. */
export function daysToKeep({ id, situation, advice }: HistoryGetReply, today: Day): CalendarDay[] {
  const { benefits, backPay, resident } = advice
  const { earliest, latest } = benefits?.startsOn ?? {}
  const waitsUntil = benefits?.timeline?.filter(({ status }) => status === 'waiting').at(-1)?.to
  const named: [Day | null | undefined, string][] = [
    [situation.payOn, '去缴医保费'],
    [backPay?.until, '补缴医保的最后一天'],
    [resident?.to, '居民医保这段缴费时间的最后一天'],
    [earliest, earliest === latest ? '医保开始有保障' : '医保最早从这一天起有保障'],
    [latest === earliest ? undefined : latest, '医保最晚从这一天起有保障'],
    [waitsUntil === earliest || waitsUntil === latest ? undefined : waitsUntil, '医保等待期过完'],
  ]
  const text = `${advice.summary.title}\n以参保地医保经办机构的答复为准。医保服务热线 ${HOTLINE}。`
  return named
    .map(([day, title], place) => ({ id: `${id}-${place}`, day: day ?? '', title, text }))
    .filter(({ day }) => day >= today)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}
