import { parse, Situation } from '@contract'
import * as z from 'zod/mini'
import { stored } from '../services/storage'
import { type Answer, answerTo, withValue } from './answer'
import { QUESTIONS } from './questions'

/** True when nothing in it is malformed; the two required answers may still be open. */
function isBegun(situation: unknown): boolean {
  const checked = parse(Situation, situation)
  const open = (path: string) => REQUIRED.includes(path) && !(path in (situation as object))
  return checked.ok || checked.issues.every(({ path }) => open(path))
}

const Draft = z.object({
  /** The answers so far. */
  situation: z.custom<Partial<Situation>>(isBegun),
  /** The fields that were answered or passed over, in the order in which they were asked. */
  asked: z.array(z.string()),
  /** The key under which this situation is recorded, once; every change of the answers makes a new one. */
  requestId: z.string().check(z.regex(/^[a-z0-9]{8,64}$/)),
  /** True when the advice on these very answers was given. */
  done: z.boolean(),
})

/** An interview under way: it survives a reload and an app that was closed. */
export type Draft = z.infer<typeof Draft>

/** The interview that is kept on this device. */
export const drafts = stored('draft', Draft)

/** The answers that nothing works without. */
const REQUIRED: readonly string[] = ['region', 'insurance']

const newRequestId = () => Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join('')

/** An interview that begins with what is known: nothing, an entry's parameters, or a former consultation's situation. */
export function newDraft(known: Partial<Situation> = {}): Draft {
  // the question is asked anew, on the day it is asked
  const { asOf: _former, ...situation } = known
  const asked = QUESTIONS.map(({ field }) => field as string).filter(
    (field) => answerTo(situation, field) !== undefined,
  )
  return { situation, asked, requestId: newRequestId(), done: false }
}

/** The draft with one question answered, or passed over when `answer` is undefined (不清楚). */
export function answered(draft: Draft, field: string, answer: Answer | undefined): Draft {
  const situation = settled(withValue(draft.situation, field, answer))
  const asked = draft.asked.includes(field) ? draft.asked : [...draft.asked, field]
  return { situation, asked: asked.filter((path) => belongs(situation, path)), requestId: newRequestId(), done: false }
}

/** False for an answer that has no place: of 居民医保 for a worker, of an employer for who has none, of another region for who stays in one. */
export function belongs({ insurance, event }: Partial<Situation>, field: string): boolean {
  if (field.startsWith('resident.')) return insurance === undefined || insurance === 'resident'
  if (field === 'cause' || field === 'orderedToPay') return insurance !== 'resident'
  if (field === 'maternity.employerAverageWage') return insurance === undefined || insurance === 'employee'
  if (field === 'previous.region') return event === undefined || event === 'transfer' || event === 'switch'
  return true
}

function settled(situation: Partial<Situation>): Partial<Situation> {
  return QUESTIONS.filter(({ field }) => !belongs(situation, field)).reduce(
    (rest, { field }) => withValue(rest, field, undefined),
    situation,
  )
}

/** The situation when it can be asked about; undefined while a required answer is open. */
export function complete({ situation }: Draft): Situation | undefined {
  const checked = parse(Situation, situation)
  return checked.ok ? checked.data : undefined
}

/** What the contract has against this answer, in Chinese; undefined when it can be kept. */
export function objection(draft: Draft, field: string): string | undefined {
  const checked = parse(Situation, draft.situation)
  if (checked.ok) return undefined
  const issues = checked.issues.filter(({ path }) => !(REQUIRED.includes(path) && !(path in draft.situation)))
  return (issues.find(({ path }) => path.startsWith(field)) ?? issues[0])?.message
}

/** The required question that is still open, if any. */
export const openRequired = ({ situation }: Draft): string | undefined =>
  REQUIRED.find((field) => answerTo(situation, field) === undefined)
