import { download } from './download'
import { type CalendarDay, icsOf } from './ics'

/** Puts a day into the calendar on the web: a file that the calendar opens. Gives what there is to say about it. */
export async function addToCalendar(day: CalendarDay): Promise<string> {
  download(`${day.day}.ics`, new Blob([icsOf(day, new Date())], { type: 'text/calendar;charset=utf-8' }))
  return '已经下载。打开这个文件，日历会问您要不要添加，前一天早上九点提醒。'
}
