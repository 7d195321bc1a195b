import { type AdviseReply, type Failure, parse, type Situation, type Success, UnknownsReply } from '@contract'
import { handler } from '../../cloudfunctions/consult/handler'
import { artefactOf } from '../../cloudfunctions/rules/load'
import type { Services } from '../../cloudfunctions/services'
import { readRulebook } from '../../config/rulebook'
import realInput from '../contract/real-input.json'
import { soundRulebook } from '../support/sound'
import { emptyStore } from './gateway'

const rulebook = soundRulebook(artefactOf(readRulebook()))
const situation: Situation = { region: '450900', insurance: 'employee' }

/** Calls the function; gives its reply, and how many consultations it recorded. */
async function call(request: object) {
  let recorded = 0
  const services: Services = {
    store: {
      ...emptyStore,
      consultations: {
        ...emptyStore.consultations,
        record: async (consultation) => {
          recorded++
          return consultation
        },
      },
    },
    rulebook,
    today: () => '2026-03-10',
    now: () => '2026-03-10T01:00:00.000Z',
    newId: () => 'c1',
  }
  return { reply: await handler(request, { id: 'caller' }, services), recorded }
}

describe('what is still missing', () => {
  test.each(realInput.map(({ situation }) => situation as Situation))(
    'is what the advice would miss, and nothing is recorded: %j',
    async (situation) => {
      const { reply, recorded } = await call({ action: 'unknowns', situation })
      const { data } = reply as Success<UnknownsReply>
      expect(parse(UnknownsReply, data)).toEqual({ ok: true, data })
      const advised = (await call({ action: 'advise', situation })) as { reply: Success<AdviseReply>; recorded: number }
      expect(data).toEqual({ unknowns: advised.reply.data.advice.unknowns })
      expect([recorded, advised.recorded]).toEqual([0, 1])
    },
  )

  test.each([
    ['before the first rules', { ...situation, payOn: '2005-01-01' }],
    ['that cannot be today', { ...situation, lastCoveredMonth: '2026-05' }],
  ])('of a situation %s is refused at the field, as the advice is', async (_why, situation) => {
    const { reply } = await call({ action: 'unknowns', situation })
    expect((reply as Failure).error.issues).toEqual([
      { path: `situation.${Object.keys(situation).at(-1)}`, message: expect.stringMatching(/\p{Script=Han}{4}/u) },
    ])
    expect(reply).toEqual((await call({ action: 'advise', situation })).reply)
  })
})
