import type { HistorySegment, TimelineStatus } from '@contract'
import { history } from '../history'
import type { Reason, Stretch } from '../timeline'
import { type Case, only } from './case'

/** The person's cover in words: every stretch with its reason. */
export const historyOf = (of: Case): HistorySegment[] =>
  history(of).map(({ from, to, ...stretch }) => ({ from, to, status: stretch.status, why: whyOf(of, stretch) }))

function whyOf(of: Case, { status, reason }: Pick<Stretch, 'status' | 'reason'>): string {
  const isEmployers = only(of, 'retroactivity', 'gapPayer') === 'employer'
  if (status === 'uncovered' && reason === 'gap' && isEmployers) return '断缴，医保不报；本来能报的部分，由单位承担。'
  return WHY[status][reason] ?? OTHERWISE[status]
}

const OTHERWISE: Readonly<Record<TimelineStatus, string>> = {
  covered: '有保障。',
  uncovered: '没有保障。',
  waiting: '在等待期里，不能按平时的标准报销。',
  retroactive: '补缴以后可以报销。',
  unknown: '有没有保障，要看参保地的规定。',
}

const WHY: Readonly<Record<TimelineStatus, Partial<Record<Reason, string>>>> = {
  covered: {
    paid: '医保交着，有保障。',
    benefit: '在领失业保险金，医保费由失业保险基金缴。',
    grace: '没有缴费，待遇还没有停。',
    again: '已经接着缴了，有保障。',
    payment: '缴费以后，有保障。',
    retired: '已经退休，不用再缴，有保障。',
  },
  uncovered: {
    never: '还没有参保。',
    'not-enrolled': '单位没有给您参保。',
    gap: '断缴，没有保障。',
    due: '这个月的费还没有缴，没有保障。',
    'missed-year': '这一年没有参保。',
    'late-year': '这一年度的费还没有缴。',
    payment: '缴了费，保障还没有开始。',
  },
  waiting: {},
  retroactive: {
    gap: '断缴，补缴以后可以报销。',
    due: '这个月的费缴了以后，可以报销。',
    again: '已经接着缴了，补上以前欠的以后可以报销。',
    'late-year': '缴费以后，这一年度以前的日子也可以报销。',
  },
  unknown: {
    untold: '有没有医保，没有填。',
    'after-benefit': '失业保险金停领以后，要自己接着缴才有保障。',
    'not-enrolled': '单位没有给您参保；补缴以后能不能报，要看参保地的规定。',
    benefit: '领失业保险金超过了最长的月数，医保费是不是还由基金缴，先问清楚。',
    gap: '断缴，补缴以后能不能报，要看参保地的规定。',
    due: '这个月的费还没有缴，缴了以后能不能报，要看参保地的规定。',
    again: '已经接着缴了；以前断过，这段时间能不能报要看参保地的规定。',
    'late-year': '缴费以前的日子算不算有保障，要看参保地的规定。',
    payment: '缴了费，保障从哪天开始还没有确定。',
  },
}
