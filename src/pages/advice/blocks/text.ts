import { type Advice, type Basis, dateWords, GRADE_WORDS, type HistoryGetReply, regionName, type Step } from '@contract'
import { inWords } from '../../../interview/answer'
import { questionOf } from '../../../interview/questions'
import { startLine } from '../starts'
import { lapseWords, TITLES } from '../words'
import { clerkRows } from './Clerk'
import { hearsay } from './hearsay'
import { liabilityLines } from './Liability'
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
    lines: [...(advice.lapse ? [`${lapseWords(advice.lapse)}。`] : []), payDay(consultation), advice.summary.title],
  }
}

/** The first day with benefits, where there is one. */
export function start(consultation: HistoryGetReply): TextPart[] {
  const words = startLine(consultation)
  return words ? [{ title: '从哪天起有保障', lines: [words] }] : []
}

/** What the firm pays and what it bears, and what becomes of cover that was paid twice. */
function dues({ clerk, employerLiability, doubleCover }: Advice): TextPart[] {
  return [
    {
      title: TITLES.clerk,
      lines: clerk
        ? [...clerkRows(clerk).flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])), ...clerk.notes]
        : [],
    },
    {
      title: TITLES.employerLiability,
      lines: employerLiability ? [...liabilityLines(employerLiability), employerLiability.limit] : [],
    },
    { title: TITLES.doubleCover, lines: doubleCover?.lines ?? [] },
  ]
}

/** Dues, steps, remedies, papers and numbers to call: what one takes along. */
export function toDo(advice: Advice): TextPart[] {
  const { steps = [], remedies = [], materials = [], contacts = [] } = advice
  const papers = (optional: boolean) =>
    numbered(
      materials
        .filter((material) => (material.optional ?? false) === optional)
        .map(({ text, basis }) => marked(text, basis)),
    )
  return [
    ...dues(advice),
    ...STAGES.map(({ stage, title, oneOf }) => {
      const mine = steps.filter((step) => step.stage === stage)
      return {
        title: oneOf && mine.length > 1 ? `${title}（用一种办法就行）` : title,
        lines: mine.flatMap(stepLines),
      }
    }),
    { title: '要带的材料', lines: papers(false) },
    { title: '有的情况才要带的', lines: papers(true) },
    {
      title: TITLES.remedies,
      lines: numbered(remedies.map(({ text, within }) => text + (within ? `（期限：${within}）` : ''))),
    },
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
