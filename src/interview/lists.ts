import { dateWords, moneyWords, monthSpanWords } from '@contract'

/** The kinds of question that are answered by a list of rows. */
export type ListKind = 'expenses' | 'gaps'

/** A row of such a list; each part is a text while it is typed. */
export type Row = Record<string, string | number>

interface List {
  /** What counts the rows. */
  unit: string
  /** How many one may add here. */
  most: number
  columns: readonly { key: string; kind: 'day' | 'month' | 'money'; label: string; optional?: boolean }[]
  /** A row in words. */
  words(row: Row): string
}

/** What the rows of each kind hold. */
export const LISTS: Readonly<Record<ListKind, List>> = {
  expenses: {
    unit: '笔',
    most: 3,
    columns: [
      { key: 'on', kind: 'day', label: '看病的日期' },
      { key: 'amount', kind: 'money', label: '花了多少钱（元）' },
      { key: 'reimbursed', kind: 'money', label: '别的医保已经报了多少（元，没有就空着）', optional: true },
    ],
    words: ({ on, amount, reimbursed }) =>
      `${dateWords(String(on))} ${moneyWords(Number(amount))}${reimbursed ? `，已经报了${moneyWords(Number(reimbursed))}` : ''}`,
  },
  gaps: {
    unit: '段',
    most: 6,
    columns: [
      { key: 'from', kind: 'month', label: '从哪个月断的' },
      { key: 'to', kind: 'month', label: '断到哪个月' },
    ],
    words: ({ from, to }) => monthSpanWords(String(from), String(to)),
  },
}
