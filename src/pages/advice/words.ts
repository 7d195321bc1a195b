import { type Advice, type HistoryGetReply, type Lapse, monthSpanWords, type Situation } from '@contract'

/** The words for a value; undefined while it is not known. */
export const ifKnown = <T>(value: T | undefined, words: (value: T) => string): string | undefined =>
  value === undefined ? undefined : words(value)

/** 「断缴2个月：2026年1月到2月」. */
export const lapseWords = ({ months, from, to }: Lapse): string =>
  from && to ? `断缴${months}个月：${monthSpanWords(from, to)}` : '没有断缴的月份'

/** The missed months; nothing where none is to be paid back and yet the person was, or may have been, without cover before. */
export const lapseLine = ({ lapse, history = [], asOf }: Advice): string =>
  lapse && (lapse.months > 0 || history.every(({ from, status }) => from >= asOf || status === 'covered'))
    ? `${lapseWords(lapse)}。`
    : ''

/** Purposes of who has missed nothing that could be paid back. */
const WITHOUT_LAPSE: readonly unknown[] = ['newborn', 'retirement', 'double-cover']

/** The consultation without the blocks about a lapse, for who came with another question and has none. */
export function fitting(consultation: HistoryGetReply): HistoryGetReply {
  const { situation, advice } = consultation
  if (!WITHOUT_LAPSE.includes(situation.purpose) || advice.lapse?.months) return consultation
  const { lapse: _lapse, backPay: _backPay, ...rest } = advice
  return { ...consultation, advice: rest as Advice }
}

/** The block that the person came for, where it stands among others otherwise; and the answer without it. */
export function askedFor(
  { purpose }: Situation,
  advice: Advice,
): Pick<Advice, 'retirement' | 'maternity'> & { beside: Advice } {
  if (purpose !== 'retirement' && purpose !== 'maternity') return { beside: advice }
  const { [purpose]: asked, ...beside } = advice
  return { ...(asked && { [purpose]: asked }), beside: beside as Advice }
}

/** Whether the person comes into this scheme for the first time: there is a time before it, and no gap. */
export const isNew = ({ event, exemptions, neverEnrolled }: Situation): boolean =>
  event === 'first' || neverEnrolled !== undefined || (exemptions?.includes('newborn') ?? false)
