import * as z from 'zod/mini'
import { Id } from './primitives'
import { Situation } from './situation'

const { region, insurance, workerPlan, bornOn, sex, retirement } = Situation.shape

/** The answers of a person that do not change from one consultation to the next; all optional. */
export const LastingAnswers = z.strictObject({
  /** GB/T 2260 code of the pooling region. */
  region: z.optional(region),
  /** The scheme. */
  insurance: z.optional(insurance),
  /** 统账结合 or 单建统筹. */
  workerPlan,
  /** Day of birth. */
  bornOn,
  /** Sex. */
  sex,
  /** What decides the age and the years for retirement. */
  retirement,
})
export type LastingAnswers = z.infer<typeof LastingAnswers>

/** A family member one consults for: no name, no identity number. */
export const Member = z.strictObject({
  /** Id of the member. */
  id: Id,
  /** What the family calls them (妈妈). */
  nickname: z.string().check(z.minLength(1), z.maxLength(20)),
  /** Answers that are filled in beforehand. */
  answers: LastingAnswers,
})
export type Member = z.infer<typeof Member>

/** What `household` may be asked. */
export const HouseholdRequest = z.discriminatedUnion('action', [
  /** All members. */
  z.strictObject({ action: z.literal('list') }),
  /** Add a member, or replace the one with this id. */
  z.strictObject({ action: z.literal('save'), member: z.extend(Member, { id: z.optional(Id) }) }),
  /** Remove one. */
  z.strictObject({ action: z.literal('remove'), id: Id }),
])
export type HouseholdRequest = z.infer<typeof HouseholdRequest>

/** What `household` `list` gives. */
export const HouseholdListReply = z.strictObject({
  /** All members, in the order they were added. */
  members: z.array(Member),
})
export type HouseholdListReply = z.infer<typeof HouseholdListReply>

/** What `household` `save` gives. */
export const HouseholdSaveReply = z.strictObject({
  /** The member as it is kept. */
  member: Member,
})
export type HouseholdSaveReply = z.infer<typeof HouseholdSaveReply>
