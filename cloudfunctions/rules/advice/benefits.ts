import type { Benefits } from '@contract'
import { coverOn, sinceLapse } from '../history'
import { lineOf, type Stretch } from '../timeline'
import { beginning, shareRange, stops } from './beginning'
import { type Case, office, only } from './case'

/** The benefits block: the wait, the start, the gap, the timeline that shows all three, and the expenses that were told. */
export function benefits(of: Case, undecided: string | undefined): Benefits {
  const begins = beginning(of)
  const payer = only<'fund' | 'employer' | 'person'>(of, 'retroactivity', 'gapPayer')
  const stopped = stops(of)
  const { expenses } = of.reading.situation
  return {
    ...begins,
    ...shareOf(of),
    ...(begins.retroactive === 'yes' && stopped && { retroactiveFrom: stopped.earliest }),
    ...(payer && { gapPayer: payer }),
    timeline: lineOf(sinceLapse(of)),
    ...(expenses && { expenses: expenses.map(({ on, amount }) => ({ on, amount, ...statusOf(of, coverOn(of, on)) })) }),
    ...(undecided && { undecided }),
  }
}

/** Until when a reduced share holds, and which part of the yearly ceiling is there meanwhile. */
function shareOf(of: Case): Pick<Benefits, 'ratioUntil' | 'capRatio' | 'ratioAfter'> {
  const until = only<'wait-end' | number>(of, 'benefitShare', 'until')
  const cap = shareRange(of, 'capRatio')
  const after = shareRange(of, 'after')
  return {
    ...(until !== undefined && { ratioUntil: until }),
    ...(cap !== undefined && { capRatio: cap }),
    ...(after !== undefined && { ratioAfter: after }),
  }
}

/** What holds on the day of an expense, and why. */
function statusOf(of: Case, cover: Stretch | undefined) {
  const { status, reason } = cover ?? { status: 'unknown', reason: 'untold' }
  return { status, why: expenseWords(of, status, reason) } as const
}

/** Of an expense on a day with this cover, whether it is paid, in words. */
function expenseWords(of: Case, status: Stretch['status'], reason: Stretch['reason']): string {
  switch (status) {
    case 'covered':
      return '那天有保障，按规定报销。'
    case 'uncovered':
      return reason === 'not-enrolled' || (reason === 'gap' && isEmployers(of))
        ? '那天没有保障，医保不报；本来能报的部分，由单位承担。'
        : '那天没有保障，不能报销。'
    case 'waiting':
      return '那天在等待期里，不能按平时的标准报销。'
    case 'retroactive':
      return `${WHEN[reason]}，补缴以后可以报销。`
    default:
      if (reason === 'not-enrolled')
        return `${WHEN[reason]}，补缴以后能不能报要看参保地的规定；报不了的，本来能报的部分由单位承担。`
      return reason === 'untold'
        ? `${WHEN.untold}，能不能报要问${office(of)}。`
        : `${WHEN[reason]}，能不能报要看参保地的规定。`
  }
}

/** Whether the employer bears what the fund does not pay. */
const isEmployers = (of: Case): boolean => only(of, 'retroactivity', 'gapPayer') === 'employer'

const WHEN: Readonly<Record<Stretch['reason'], string>> = {
  paid: '那天医保交着',
  benefit: '那天在领失业保险金',
  'after-benefit': '那天失业保险金也许已经停领',
  untold: '那天有没有医保，没有填',
  never: '那天还没有参保',
  'not-enrolled': '那天单位没有给您参保',
  grace: '那天停缴不久',
  gap: '那天在断缴期间',
  due: '那个月的费那天还没有缴',
  again: '那天已经接着缴了',
  'missed-year': '那一年没有参保',
  'late-year': '那天还没有缴这一年度的费',
  payment: '那天已经缴了费，保障从哪天开始还没有确定',
  retired: '那天已经退休',
}
