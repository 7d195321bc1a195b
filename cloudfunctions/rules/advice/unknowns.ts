import { belongs, type SituationPath, type Unknown } from '@contract'
import { decisionLabels, decisions } from '../decisions'
import { decidedOf } from '../engine'
import { type FactDefinition, facts } from '../facts'
import { anchorsOf, type Case, told } from './case'

/** A field that the person may still fill, and what to ask for it. */
export interface Asked {
  readonly field: SituationPath
  readonly question: string
}

const definitions = new Map<string, FactDefinition>(facts.map((definition) => [definition.fact.id, definition]))

/** By field, the question of the first fact that asks for it. */
const questions = new Map<SituationPath, string>(
  [...facts].reverse().flatMap(({ fields: [first], question }) => (first ? [[first, question] as const] : [])),
)

const coverYear = {
  field: 'resident.coverYear' as const,
  question: '这次缴的是哪一年的医保费？',
  known: ({ reading }: Case) => reading.coverYears.length === 1,
}

const PAY_DAY: Asked = { field: 'payOn', question: '哪天缴费，或者打算哪天缴？' }

/** The day that an anchor counts from, where the person has to tell it. */
const daysNeeded: Readonly<Record<string, Asked & { readonly known?: (of: Case) => boolean }>> = {
  birthDay: { field: 'bornOn', question: '孩子是哪天出生的？' },
  coverYearStart: coverYear,
  coverYearPlusMonths: coverYear,
  uninterrupted: { field: 'lastCoveredMonth', question: '最后一次缴清医保费是哪个月？' },
}

const isTold = ({ reading }: Case, field: SituationPath): boolean => told(reading.situation, field) !== undefined

/** The question that would settle a fact: of its fields, the first that was not told and has a place; undefined when there is none. */
export function questionFor(of: Case, fact: string): Asked | undefined {
  const { situation, asOf } = of.reading
  const field = definitions.get(fact)?.fields.find((path) => !isTold(of, path) && belongs(situation, path, asOf))
  const question = field && questions.get(field)
  return question ? { field, question } : undefined
}

/** The days that a start which remains counts from, and that were not told. */
export const daysAsked = (of: Case): Asked[] =>
  [...new Set(anchorsOf(of, 'benefitStart', 'start'))].flatMap((anchor) => {
    const needed = daysNeeded[anchor]
    return needed && !isTold(of, needed.field) && !needed.known?.(of) ? [needed] : []
  })

/** The answers that would narrow the result, most decisive first: by the place a question takes in each open decision. */
export function unknowns(of: Case): Unknown[] {
  const found = new Map<SituationPath, { weight: number; question: string; effects: Set<string> }>()
  const note = ({ field, question }: Asked, weight: number, decision: string) => {
    const entry = found.get(field) ?? { weight: 0, question, effects: new Set<string>() }
    found.set(field, entry)
    entry.weight += weight
    entry.effects.add(decisionLabels[decision] as string)
  }
  for (const { id } of decisions)
    decidedOf(of.answer, id).unknown.forEach((fact, rank) => {
      const asked = questionFor(of, fact)
      if (asked) note(asked, 1 / (rank + 1), id)
    })
  for (const asked of daysAsked(of)) note(asked, 1, 'benefitStart')
  // the day of payment has a default, but hardly anybody pays on the day of the question: asked last
  if (!isTold(of, PAY_DAY.field)) note(PAY_DAY, 0, 'benefitStart')
  return [...found]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([field, { question, effects }]) => ({ field, question, effect: `会影响：${[...effects].join('、')}` }))
}
