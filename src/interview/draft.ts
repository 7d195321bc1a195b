import { belongs as hasPlace, type Purpose, parse, Situation, settled, type Unknown, withValue } from '@contract'
import * as z from 'zod/mini'
import { today } from '../services/clock'
import { newRequestId } from '../services/request-id'
import { stored } from '../services/storage'
import { type Answer, answerTo } from './answer'
import { begunWith, planOf } from './purposes'
import { QUESTIONS } from './questions'

/** True when nothing in it is malformed; the two required answers may still be open. */
function isBegun(situation: unknown): boolean {
  const checked = parse(Situation, situation)
  const open = (path: string) => REQUIRED.includes(path) && !(path in (situation as object))
  return checked.ok || checked.issues.every(({ path }) => open(path))
}

/** True for what can stand in a field of the interview while one fills it in. */
const isAnswer = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value)

const Draft = z.object({
  /** The answers so far. */
  situation: z.custom<Partial<Situation>>(isBegun),
  /** The fields that were answered or passed over, in the order in which they were asked. */
  asked: z.array(z.string()),
  /** The answers that the last preview missed, the most decisive first. */
  missing: z.array(z.string()),
  /** True when that preview knew all the answers that stand here. */
  fresh: z.boolean(),
  /** What was chosen or half typed at a question and not handed in yet. */
  typing: z.optional(z.object({ field: z.string(), value: z.custom<Answer>(isAnswer) })),
  /** The key under which this situation is recorded, once; every change of the answers makes a new one. */
  requestId: z.string().check(z.regex(/^[a-z0-9]{8,64}$/)),
  /** True when the advice on these very answers was given. */
  done: z.boolean(),
})

/** An interview under way: it survives a reload and an app that was closed. */
export type Draft = z.infer<typeof Draft>

/** The interview that is kept on this device. */
export const drafts = stored('draft', Draft)

/** True when answers stand here that no advice was given on: who begins another interview loses them. */
export function isUnfinished(): boolean {
  const draft = drafts.load()
  return draft !== undefined && !draft.done && draft.asked.length > 0
}

/** The answers that nothing works without. */
const REQUIRED: readonly string[] = ['region', 'insurance']

/** The questions that a situation answers. */
const told = (situation: Partial<Situation>): string[] =>
  QUESTIONS.map(({ field }) => field as string).filter((field) => answerTo(situation, field) !== undefined)

/** The questions that a draft answers or passed over, those first that the purpose alone answers; with the purpose itself. */
export function answeredIn({ situation, asked }: Draft): string[] {
  const byPurpose = told(planOf(situation).known ?? {}).filter((field) => answerTo(situation, field) !== undefined)
  return [...new Set([...(situation.purpose ? ['purpose'] : []), ...byPurpose, ...asked])]
}

/** An interview that begins with what is known: nothing, an entry's parameters, or a former consultation's situation. */
export function newDraft(known: Partial<Situation> = {}): Draft {
  // the question is asked anew, on the day it is asked
  const { asOf: _former, ...situation } = known
  const byPurpose = told(planOf(situation).known ?? {})
  const asked = told(situation).filter((field) => field !== 'purpose' && !byPurpose.includes(field))
  return { situation, asked, missing: [], fresh: false, requestId: newRequestId(), done: false }
}

/**
 * The draft with one question answered, or passed over when `answer` is undefined (不清楚). Another answer than before
 * makes a new consultation of it, and takes with it the answers that have lost their place or spoke of the former one.
 */
export function answered({ typing: _done, ...draft }: Draft, field: string, answer: Answer | undefined): Draft {
  if (field === 'purpose') return answer === undefined ? draft : withPurpose(draft, answer as Purpose)
  const asked = draft.asked.includes(field) ? draft.asked : [...draft.asked, field]
  const former = answerTo(draft.situation, field)
  // nothing changed: what the last preview found still holds
  if (JSON.stringify(former) === JSON.stringify(answer)) return { ...draft, asked }
  // 职工医保 is one scheme, through an employer or not
  const moved = field !== 'insurance' || former === 'resident' || answer === 'resident'
  const about = former !== undefined && moved ? (SPEAK_OF[field] ?? []) : []
  const gone = about.filter((other) => answerTo(draft.situation, other) !== undefined)
  const situation = settled(
    gone.reduce((rest, other) => withValue(rest, other, undefined), withValue(draft.situation, field, answer)),
    today(),
  )
  return {
    situation,
    asked: asked.filter((other) => belongs(situation, other) && !gone.includes(other)),
    // what spoke of the former answer is worth asking anew
    missing: [...gone, ...draft.missing],
    fresh: false,
    requestId: newRequestId(),
    done: false,
  }
}

/** The draft of somebody who came to ask something else: what the former purpose said of itself is gone. */
function withPurpose(draft: Draft, purpose: Purpose): Draft {
  if (draft.situation.purpose === purpose) return draft
  const rest = told(planOf(draft.situation).known ?? {}).reduce(
    (without, field) => withValue(without, field, undefined),
    draft.situation,
  )
  const { neverEnrolled: _never, ...kept } = rest
  const situation = settled(begunWith(purpose, kept), today())
  return { ...newDraft(situation), asked: draft.asked.filter((field) => belongs(situation, field)) }
}

/** By field, the answers that are about what it says: of that place, scheme, gap, day, group, year. */
const SPEAK_OF: Readonly<Record<string, readonly string[]>> = {
  insurance: ['event', 'previous.insurance'],
  lastCoveredMonth: ['paidAgainFrom', 'continuousMonths', 'localContinuousMonths', 'lapsedMonthsThisYear'],
  exemptions: ['exemptionSince'],
  region: [
    'localContinuousMonths',
    'localMonths',
    'newborn.parentInsured',
    'resident.window',
    'resident.category',
    'resident.tier',
    'resident.assistance',
    'resident.catastrophicCap',
  ],
  payOn: ['creditedOn', 'registeredOn', 'lapsedMonthsThisYear', 'resident.window'],
  'resident.coverYear': ['resident.lapsedYears', 'resident.repairYears', 'resident.window', 'resident.alsoPays'],
  'resident.lapsedYears': ['resident.repairYears'],
}

/** The draft after a preview of its answers: what is missing now, the most decisive first. */
export const previewed = (draft: Draft, unknowns: readonly Pick<Unknown, 'field'>[]): Draft => ({
  ...draft,
  missing: unknowns.map(({ field }) => field),
  fresh: true,
})

/** Whether an answer has a place among the others, asked about today. */
export const belongs = (situation: Partial<Situation>, field: string): boolean => hasPlace(situation, field, today())

/** The situation when it can be asked about; undefined while a required answer is open. */
export function complete({ situation }: Draft): Situation | undefined {
  const checked = parse(Situation, situation)
  return checked.ok ? checked.data : undefined
}

/** What the contract has against this answer, asked about today, in Chinese; undefined when it can be kept. */
export function objection(draft: Draft, field: string): string | undefined {
  const checked = parse(Situation, { asOf: today(), ...draft.situation })
  if (checked.ok) return undefined
  const issues = checked.issues.filter(({ path }) => !(REQUIRED.includes(path) && !(path in draft.situation)))
  return (issues.find(({ path }) => path.startsWith(field)) ?? issues[0])?.message
}

/** The required question that is still open, if any. */
export const openRequired = ({ situation }: Draft): string | undefined =>
  REQUIRED.find((field) => answerTo(situation, field) === undefined)
