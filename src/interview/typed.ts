import { dateWords } from '@contract'
import type { Answer } from './answer'
import type { ListKind } from './lists'
import type { Kind } from './questions'
import { noSuchDate, readCount, readDay, readMoney, readMonth, readMonths, readYear } from './read'

/** How the answer to a question is typed. */
export interface Typed {
  /** `unit`: what is counted. */
  read(text: string, unit?: string): Answer | undefined
  /** The answer in words, shown while it is typed; for those that can be written in several ways. */
  echo?(answer: Answer): string
  keyboard: 'text' | 'numeric' | 'decimal'
  /** What is wrong with a text that cannot be read, in Chinese; undefined when that is not known. */
  fault?(text: string): string | undefined
  /** What to do when it cannot be read. */
  wrong: string
}

/** The kinds of question whose answer is typed. */
export type TypedKind = Exclude<Kind['kind'], 'choice' | 'multi' | 'years' | 'region' | ListKind>

const date = (answer: Answer) => dateWords(String(answer))

/** How the kinds are written that can be written in several ways. */
export const HOW: Readonly<Partial<Record<Kind['kind'], string>>> = {
  month: '可以写 2026年3月，也可以写 202603。',
  day: '可以写 2026年3月10日，也可以写 20260310。',
}

/** How each kind is typed. */
export const TYPED: Readonly<Record<TypedKind, Typed>> = {
  month: {
    read: (text) => readMonth(text),
    echo: date,
    fault: (text) => noSuchDate(text),
    keyboard: 'text',
    wrong: '请写年和月，比如 2026年3月、202603 或者 上个月',
  },
  day: {
    read: (text) => readDay(text),
    echo: date,
    fault: (text) => noSuchDate(text),
    keyboard: 'text',
    wrong: '请写年、月、日，比如 2026年3月10日、20260310 或者 昨天',
  },
  months: {
    read: readMonths,
    keyboard: 'text',
    wrong: '请写几年、几个月，都用数字；没有就写 0',
  },
  count: { read: readCount, keyboard: 'numeric', wrong: '请写一个数，比如 2；没有就写 0' },
  year: { read: readYear, keyboard: 'numeric', wrong: '请写四位数的年份，比如 2026' },
  money: { read: readMoney, keyboard: 'decimal', wrong: '请写多少元，比如 4500，最多两位小数' },
}
