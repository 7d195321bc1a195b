import { type Basis, type Cost, dateWords, type Letter, moneyWords, monthSpanWords } from '@contract'
import { isOfMissed, lastStretch, type Unpaid, unpaidByEmployer } from '../employer'
import type { GuideLetter } from '../guide'
import { coverOn } from '../history'
import { type Answers, filled } from '../placeholders'
import { lapse, type Reading } from '../situation'
import type { Case } from './case'
import { isPaid } from './employer-liability'
import { concerning, grounds, isSo } from './entry'
import { fenOf } from './range'

/**
 * The letters of this case, with what is known filled in. Months that nobody told stay blanks; a paragraph with an amount that
 * is not known is left out. None where there is nobody to write to.
 */
export function letters(of: Case, cost: Cost | undefined): Letter[] {
  const known = answers(of, cost)
  return concerning(of, of.policy.guide.letters).map(({ id, title, to, body }) => {
    const told = body.flatMap((paragraph) => {
      const text = isSo(of, paragraph) ? filled(paragraph.text, known) : undefined
      return text === undefined ? [] : [{ ...paragraph, text }]
    })
    return {
      title,
      to: filled(to, known) ?? to,
      body: told.map(({ text }) => text),
      basis: basisOf(of, id, told),
    }
  })
}

/** What the paragraphs rest on, each document once. */
function basisOf(of: Case, id: string, told: GuideLetter['body']): Basis[] {
  const articles = new Map<string, Set<string>>()
  for (const { source, article = [] } of told)
    if (source !== undefined) articles.set(source, new Set([...(articles.get(source) ?? []), ...article]))
  return [...articles].map(([source, cited]) => grounds(of, { id, source, article: [...cited] }))
}

function answers(of: Case, cost: Cost | undefined): Answers {
  const { reading } = of
  const missed = lapse(reading)
  const unpaid = unpaidByEmployer(reading)
  const amount = (part: 'employer' | 'person' | 'lateFee') => {
    const money = cost?.[part]
    return money === undefined ? undefined : moneyWords(money)
  }
  return {
    region: of.place,
    // what it paid after all is no debt any more, and may be a loss
    months: monthsOf(
      reading,
      unpaid.filter(({ paidBack }) => !paidBack),
    ),
    missed: monthsOf(reading, unpaid),
    span: missed && monthSpanWords(missed.from, missed.to),
    payOn: dateWords(reading.paidOn),
    employer: amount('employer'),
    person: amount('person'),
    lateFee: amount('lateFee'),
    bills: billsOf(of),
  }
}

/** Bills that a letter lists one by one. */
const MOST_BILLS = 10

/** The bills told that the employer may have to bear, in words; undefined: none. */
function billsOf(of: Case): string | undefined {
  const told = of.reading.situation.expenses ?? []
  const expenses = told.filter((bill) => isOfMissed(of.reading, bill) && !isPaid(coverOn(of, bill.on)?.status))
  if (expenses.length === 0) return undefined
  if (expenses.length <= MOST_BILLS)
    return expenses.map(({ on, amount }) => `${dateWords(on)}${moneyWords(amount)}`).join('，')
  const fen = expenses.reduce((all, { amount }) => all + fenOf(amount), 0)
  return `共${expenses.length}笔，${moneyWords(fen / 100)}，清单附后`
}

const BLANK = '____年____月'

/** Months that an employer missed; of none told, those of the lapse. */
const monthsOf = (reading: Reading, missed: readonly Unpaid[]): string =>
  (missed.length > 0 ? missed : [lastStretch(reading)]).map(stretchWords).join('，')

/** Of a lapse that is still open the last month stays a blank: nobody told when the job ended, and later months are not its debt. */
function stretchWords({ from, to, paidBack }: Unpaid): string {
  if (from && to) return `${monthSpanWords(from, to)}${paidBack ? '（后来才补缴）' : ''}`
  return `从${from ? dateWords(from) : BLANK}起到${BLANK}（只写在这个单位上班的月份）`
}
