import { type Basis, type Cost, dateWords, type Letter, moneyWords, monthSpanWords } from '@contract'
import type { GuideLetter } from '../guide'
import { once } from '../once'
import { type Placeholder, placeholdersOf } from '../placeholders'
import { lapse } from '../situation'
import type { Case } from './case'
import { concerning, grounds, isSo } from './entry'

/**
 * The letters of this case, with what is known filled in. Months that nobody told stay blanks; a paragraph with an amount that
 * is not known is left out. None where there is nobody to write to.
 */
export function letters(of: Case, cost: Cost | undefined): Letter[] {
  const known = answers(of, cost)
  return concerning(of, of.policy.guide.letters).map(({ id, title, to, body }) => {
    const told = body.filter(
      (paragraph) =>
        isSo(of, paragraph) && blanksOf(paragraph).every((name) => known[name as Placeholder] !== undefined),
    )
    return {
      title,
      to: fill(to, known),
      body: told.map(({ text }) => fill(text, known)),
      basis: basisOf(of, id, told),
    }
  })
}

const blanksOf = once(({ text }: GuideLetter['body'][number]) => placeholdersOf(text))

/** What the paragraphs rest on, each document once. */
function basisOf(of: Case, id: string, told: GuideLetter['body']): Basis[] {
  const articles = new Map<string, Set<string>>()
  for (const { source, article = [] } of told)
    if (source !== undefined) articles.set(source, new Set([...(articles.get(source) ?? []), ...article]))
  return [...articles].map(([source, cited]) => grounds(of, { id, source, article: [...cited] }))
}

type Answers = Readonly<Record<Placeholder, string | undefined>>

/** What only the person can fill in. */
const BLANK_MONTHS = '____年____月到____年____月'

function answers(of: Case, cost: Cost | undefined): Answers {
  const months = lapse(of.reading)
  const amount = (part: 'employer' | 'person' | 'lateFee') => {
    const money = cost?.[part]
    return money === undefined ? undefined : moneyWords(money)
  }
  return {
    region: of.place,
    months: months ? monthSpanWords(months.from, months.to) : BLANK_MONTHS,
    payOn: dateWords(of.reading.paidOn),
    employer: amount('employer'),
    person: amount('person'),
    lateFee: amount('lateFee'),
  }
}

const fill = (text: string, known: Answers): string =>
  text.replace(/\{([^}]*)\}/g, (_, name: Placeholder) => known[name] ?? '')
