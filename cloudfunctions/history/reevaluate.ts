import { Advice, fail, ok, parse, type ReevaluateReply, type Reply, Situation } from '@contract'
import { OutOfScope, type Rulebook } from '../rules'
import type { Consultation } from '../store/port'
import { changesBetween } from './changes'
import { readable } from './readable'
import { ENVELOPE, PAGE_WEIGHT, weight } from './reply'

/** The situation of a consultation, asked again of today's rulebook on the day on which it was asked. */
export function reevaluate({ situation, advice }: Consultation, rulebook: Rulebook): Reply<ReevaluateReply> {
  const before = readable(Advice, advice)
  if (!before) return fail('conflict', '这次咨询是很早以前的格式，已经读不出来了，请重新咨询一次。')
  // the day of the question stands in for an answer that was not given, then and now
  const dated = parse(Situation, { asOf: before.asOf, ...situation })
  if (!dated.ok) return refused(dated.issues)
  try {
    const after = rulebook.advise(situation, before.asOf)
    return ok(fitting({ before, after, changes: changesBetween(before, after, rulebook.policy) }))
  } catch (error) {
    if (!(error instanceof OutOfScope)) throw error
    return refused(error.issues)
  }
}

const refused = (issues: readonly { readonly message: string }[]) =>
  fail('conflict', `这次咨询现在不能重新计算：${issues.map(({ message }) => message).join('；')}`)

/** The reply, without the traces, which are half of it, where it would be too heavy with them. */
const fitting = (reply: ReevaluateReply): ReevaluateReply =>
  weight(reply) + ENVELOPE <= PAGE_WEIGHT
    ? reply
    : { ...reply, before: { ...reply.before, trace: [] }, after: { ...reply.after, trace: [] } }
