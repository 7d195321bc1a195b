import Taro from '@tarojs/taro'
import type { CalendarDay } from './ics'

/** From nine in the morning of the day before to the midnight on which the day begins, in seconds. */
const REMINDER = 15 * 3600

/** Puts a day into the phone's calendar, which asks first. Gives what there is to say about it. */
export async function addToCalendar({ day, title, text }: CalendarDay): Promise<string> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  try {
    await Taro.addPhoneCalendar({
      title,
      description: text,
      // of an all-day event the phone takes its own day: elsewhere Shanghai's midnight is the day before
      startTime: new Date(year, month - 1, date).getTime() / 1000,
      allDay: true,
      alarmOffset: REMINDER,
    })
    return '已经加到日历，前一天早上九点提醒。'
  } catch (failure) {
    const { errMsg = '' } = failure as { errMsg?: string }
    if (errMsg.includes('cancel')) return '没有添加。'
    return errMsg.includes('auth')
      ? '没有加上：还没有允许使用日历。点右上角的「…」，在「设置」里允许添加到日历，再试一次。'
      : '没有加上。请您自己在日历里记下这一天。'
  }
}
