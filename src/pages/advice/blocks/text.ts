import type { Advice, Basis, Step } from '@contract'
import { GRADE_WORDS } from '../../../components/Basis/words'
import { startWords } from '../../../components/Timeline/days'
import { dateInWords } from '../../../interview/answer'
import { STAGES } from './Steps'

/** A part of the answer as plain text, to be sent, kept or drawn. */
export interface TextPart {
  title: string
  lines: readonly string[]
}

/** The parts as one text. */
export const asText = (parts: readonly TextPart[]): string =>
  parts.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n\n')

/** The answer in one sentence and a few lines. */
export const conclusion = ({ summary }: Advice): TextPart => ({ title: summary.title, lines: summary.lines })

/** The first day with benefits, where there is one. */
export const start = ({ benefits }: Advice): TextPart[] =>
  benefits?.startsOn ? [{ title: '从哪天起有保障', lines: [startWords(benefits.startsOn)] }] : []

/** Steps, papers and numbers to call: what one takes along. */
export function toDo({ steps = [], materials = [], contacts = [] }: Advice): TextPart[] {
  const papers = (optional: boolean) =>
    numbered(materials.filter((material) => (material.optional ?? false) === optional).map(({ text }) => text))
  return [
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
      `${title}${article}（${GRADE_WORDS[grade]}，${dateInWords(checkedOn)}核对）`,
  )
  return lines.length > 0 ? [{ title: '出处', lines }] : []
}

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`)

const stepLines = ({ text, channel, items = [] }: Step, index: number): string[] => [
  `${index + 1}. ${text}${channel ? `（在哪办：${channel}）` : ''}`,
  ...items.map((item) => `　· ${item}`),
]
