import { type Lapse, monthSpanWords } from '@contract'

/** The words for a value; undefined while it is not known. */
export const ifKnown = <T>(value: T | undefined, words: (value: T) => string): string | undefined =>
  value === undefined ? undefined : words(value)

/** 「断缴2个月：2026年1月到2月」. */
export const lapseWords = ({ months, from, to }: Lapse): string =>
  from && to ? `断缴${months}个月：${monthSpanWords(from, to)}` : '没有断缴的月份'
