import { type Advice, badRequest, ConsultRequest, fail, ok, parse, type Reply, Situation } from '@contract'
import { OutOfScope } from '../rules'
import type { Handler, Services } from '../services'
import { MOST_KEPT, QuotaExceeded } from '../store/port'

/** `advise` answers and records one consultation, once per requestId; `preview` answers up to six and records nothing. */
export const handler: Handler = async (request, caller, services) => {
  const parsed = parse(ConsultRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const asked = parsed.data
  if (asked.action === 'preview')
    return answer(
      asked.situations,
      services,
      (index) => `situations.${index}`,
      (advices) => ok({ advices }),
    )
  return answer(
    [asked.situation],
    services,
    () => 'situation',
    async ([advice]) => {
      try {
        const {
          id,
          createdAt,
          advice: kept,
        } = await services.store.consultations.record({
          id: services.newId(),
          owner: caller.id,
          createdAt: services.now(),
          ...(asked.member !== undefined && { member: asked.member }),
          ...(asked.requestId !== undefined && { requestId: asked.requestId }),
          situation: asked.situation,
          advice: advice as Advice,
        })
        return ok({ id, createdAt, advice: kept })
      } catch (error) {
        if (error instanceof QuotaExceeded) return fail('conflict', TOO_MANY)
        throw error
      }
    },
  )
}

const TOO_MANY = `历史记录里已经有 ${MOST_KEPT.consultations} 次咨询，存不下了。请先到“历史记录”删掉不用的，再来咨询。`

/** Answers the situations, or names the field of the first that lies outside the rulebook. */
async function answer(
  situations: readonly Situation[],
  { rulebook, today }: Services,
  pathOf: (index: number) => string,
  reply: (advices: Advice[]) => Reply<unknown> | Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  const advices: Advice[] = []
  for (const [index, situation] of situations.entries()) {
    // without a date of its own a situation is of today: what cannot be today is refused like what cannot be on a given day
    const dated = parse(Situation, { asOf: today(), ...situation })
    if (!dated.ok)
      return badRequest(dated.issues.map(({ path, message }) => ({ path: `${pathOf(index)}.${path}`, message })))
    try {
      advices.push(rulebook.advise(situation, today()))
    } catch (error) {
      if (!(error instanceof OutOfScope)) throw error
      return badRequest(error.issues.map(({ path, message }) => ({ path: `${pathOf(index)}.${path}`, message })))
    }
  }
  return reply(advices)
}
