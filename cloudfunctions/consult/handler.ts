import { type Advice, badRequest, ConsultRequest, fail, ok, parse, type Reply, Situation } from '@contract'
import { OutOfScope } from '../rules'
import type { Handler, Services } from '../services'
import { MOST_KEPT, QuotaExceeded } from '../store/port'

/**
 * `advise` answers and records one consultation, once per requestId; `preview` answers up to six and `unknowns` says what
 * one misses, and both record nothing.
 */
export const handler: Handler = async (request, caller, services) => {
  const parsed = parse(ConsultRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const asked = parsed.data
  const { rulebook, store } = services
  if (asked.action === 'preview')
    return answer(
      asked.situations,
      services,
      (index) => `situations.${index}`,
      rulebook.advise,
      (advices) => ok({ advices }),
    )
  const { situation } = asked
  const path = () => 'situation'
  if (asked.action === 'unknowns')
    return answer([situation], services, path, rulebook.unknowns, ([unknowns]) => ok({ unknowns }))
  return answer([situation], services, path, rulebook.advise, async ([advice]) => {
    try {
      const kept = await store.consultations.record({
        id: services.newId(),
        owner: caller.id,
        createdAt: services.now(),
        ...(asked.member !== undefined && { member: asked.member }),
        ...(asked.requestId !== undefined && { requestId: asked.requestId }),
        situation,
        advice: advice as Advice,
      })
      return ok({ id: kept.id, createdAt: kept.createdAt, advice: kept.advice })
    } catch (error) {
      if (error instanceof QuotaExceeded) return fail('conflict', TOO_MANY)
      throw error
    }
  })
}

const TOO_MANY = `历史记录里已经有 ${MOST_KEPT.consultations} 次咨询，存不下了。请先到「历史记录」删掉不用的，再来咨询。`

/** Answers the situations by `decide`, or names the field of the first that lies outside the rulebook. */
async function answer<T>(
  situations: readonly Situation[],
  { today }: Services,
  pathOf: (index: number) => string,
  decide: (situation: Situation, today: string) => T,
  reply: (decided: readonly T[]) => Reply<unknown> | Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  const decided: T[] = []
  for (const [index, situation] of situations.entries()) {
    // without a date of its own a situation is of today: what cannot be today is refused like what cannot be on a given day
    const dated = parse(Situation, { asOf: today(), ...situation })
    if (!dated.ok)
      return badRequest(dated.issues.map(({ path, message }) => ({ path: `${pathOf(index)}.${path}`, message })))
    try {
      decided.push(decide(situation, today()))
    } catch (error) {
      if (!(error instanceof OutOfScope)) throw error
      return badRequest(error.issues.map(({ path, message }) => ({ path: `${pathOf(index)}.${path}`, message })))
    }
  }
  return reply(decided)
}
