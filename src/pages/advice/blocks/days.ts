import type { Day, HistoryGetReply } from '@contract'
import type { CalendarDay } from '../../../services/ics'
import { HOTLINE } from '../../../services/phone'

/** The days of an answer that one must not miss, from `today` on, in order: those that are certain, each once with all that it is. */
export function daysToKeep({ id, situation, advice }: HistoryGetReply, today: Day): CalendarDay[] {
  const { benefits, backPay, resident, employerLiability } = advice
  const asksEmployer = backPay?.verdict === 'employer-duty' && situation.purpose !== 'employer-clerk'
  const { earliest, latest } = benefits?.startsOn ?? {}
  const start = earliest === latest ? earliest : undefined
  const waitsUntil = start && benefits?.timeline?.filter(({ status }) => status === 'waiting').slice(-1)[0]?.to
  const named: [Day | undefined, string][] = [
    [situation.payOn, asksEmployer ? '请单位去缴医保费' : '去缴医保费'],
    [backPay?.until, '补缴医保的最后一天'],
    [resident?.to, '居民医保这段缴费时间的最后一天'],
    [start, '医保开始有保障'],
    [waitsUntil === start ? undefined : waitsUntil, '医保等待期过完'],
    [employerLiability?.until, '申请劳动仲裁的最后一天'],
  ]
  const text = `${advice.summary.title}\n以参保地医保经办机构的答复为准。医保服务热线 ${HOTLINE}。`
  const kept = new Map<Day, CalendarDay>()
  for (const [place, [day = '', title]] of named.entries()) {
    const same = kept.get(day)
    if (same) kept.set(day, { ...same, title: `${same.title}，${title}` })
    else if (day >= today) kept.set(day, { id: `${id}-${place}`, day, title, text })
  }
  return [...kept.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}
