import type { TimelineStatus } from '@contract'

/** What a stretch of time is called; the legend and the table say the same words. */
export const STATUS_WORDS: Record<TimelineStatus, string> = {
  covered: '有保障',
  uncovered: '没有保障',
  waiting: '等待期',
  retroactive: '补缴后可以报销',
  unknown: '要由当地确定',
}
