import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
dayjs.extend(timezone)

/** The calendar day of an instant in Asia/Shanghai, `YYYY-MM-DD`, wherever the machine stands. */
export function dayInShanghai(instant: Date): string {
  return dayjs(instant).tz('Asia/Shanghai').format('YYYY-MM-DD')
}
