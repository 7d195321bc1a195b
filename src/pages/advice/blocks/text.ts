import { type Advice, type Basis, dateWords, GRADE_WORDS, type HistoryGetReply, regionName, type Step } from '@contract'
import { inWords } from '../../../interview/answer'
import { questionOf } from '../../../interview/questions'
import { remediesOf, rightsOf, type Said } from '../said'
import { startLine } from '../starts'
import { lapseLine } from '../words'
import { hearsay } from './hearsay'
import { STAGES } from './Steps'

/** A part of the answer as plain text, to be sent, kept or drawn. */
export interface TextPart {
  title: string
  lines: readonly string[]
}

/** The parts as one text. */
export const asText = (parts: readonly TextPart[]): string =>
  parts.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n')

/** Of which day of payment the answer is: the one that was told, or the day of the question, which it is by default. */
const payDay = ({ situation, advice }: HistoryGetReply) => `按${dateWords(situation.payOn ?? advice.asOf)}缴费算。`

/** The answer in one sentence, the day of payment it is of, and a few lines. */
export const conclusion = (consultation: HistoryGetReply): TextPart => {
  const { title, lines } = consultation.advice.summary
  return { title, lines: [payDay(consultation), ...lines] }
}

/** What a list of things to do is of: place and scheme, the lapsed months, the day of payment, and the answer. */
export function subject(consultation: HistoryGetReply): TextPart {
  const { situation, advice } = consultation
  const question = questionOf('insurance')
  const scheme = question && inWords(question, situation.insurance)
  return {
    title: [regionName(situation.region), scheme].filter(Boolean).join('，'),
    lines: [lapseLine(advice), payDay(consultation), advice.summary.title].filter(Boolean),
  }
}

/** The first day with benefits, where there is one. */
export function start(consultation: HistoryGetReply): TextPart[] {
  const words = startLine(consultation)
  return words ? [{ title: '从哪天起有保障', lines: [words] }] : []
}

/** A part of sentences and figures as text. */
const saidText = ({ title, rows = [], lines }: Said): TextPart => ({
  title,
  lines: [...rows.flatMap(([name, amount]) => (amount ? [`${name}：${amount}`] : [])), ...lines],
})

/** Rights and dues, steps, remedies, papers and numbers to call: what one takes along. */
export function toDo(advice: Advice): TextPart[] {
  const { steps = [], materials = [], contacts = [] } = advice
  const papers = (optional: boolean) =>
    numbered(
      materials
        .filter((material) => (material.optional ?? false) === optional)
        .map(({ text, basis }) => marked(text, basis)),
    )
  return [
    ...rightsOf(advice).map(saidText),
    ...STAGES.map(({ stage, title, oneOf }) => {
      const mine = steps.filter((step) => step.stage === stage)
      return {
        title: oneOf && mine.length > 1 ? `${title}（用一种办法就行）` : title,
        lines: mine.flatMap(stepLines),
      }
    }),
    { title: '要带的材料', lines: papers(false) },
    { title: '有的情况才要带的', lines: papers(true) },
    ...[remediesOf(advice) ?? []].flat().map(saidText),
    {
      title: '可以问谁',
      lines: contacts.map(({ name, phone, hours }) => [name, phone, hours].filter(Boolean).join(' ')),
    },
  ].filter(({ lines }) => lines.length > 0)
}

/** All that the answer rests on, each article once. */
export function sources({ trace }: Advice): TextPart[] {
  const all = new Map<string, Basis>()
  for (const basis of trace.flatMap((decision) => decision.basis)) all.set(`${basis.source} ${basis.article}`, basis)
  const lines = [...all.values()].map(
    ({ title, article, grade, checkedOn }) =>
      `${title}${article}（${GRADE_WORDS[grade]}，${dateWords(checkedOn)}核对）`,
  )
  return lines.length > 0 ? [{ title: '出处', lines }] : []
}

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`)

/** A row with the doubt that stands beside it. */
const marked = (text: string, basis: readonly Basis[]) => text + (hearsay(basis) ? `（${hearsay(basis)}）` : '')

const stepLines = ({ text, channel, items = [], basis }: Step, index: number): string[] => [
  `${index + 1}. ${marked(text, basis)}${channel ? `（在哪办：${channel}）` : ''}`,
  ...items.map((item) => `　· ${item}`),
]
