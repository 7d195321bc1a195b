import {
  type Advice,
  AdviseReply,
  type Basis,
  dateWords,
  type HistoryGetReply,
  parse,
  type Situation,
  startBounds,
} from '@contract'
import realInput from '../contract/real-input.json'
import { fileBrowser } from './browser'
import { Caller } from './caller'
import { fileGateway } from './gateway'
import { ask, section } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

/** What the five situations are answered with: the verdict on paying back, and the first day with benefits. */
const ANSWERS: { verdict: string; startsOn: { earliest: string; latest: string | null } }[] = [
  { verdict: 'depends', startsOn: { earliest: '2026-03-10', latest: null } },
  { verdict: 'depends', startsOn: { earliest: '2026-03-01', latest: '2026-03-01' } },
  { verdict: 'depends', startsOn: { earliest: '2026-05-08', latest: '2026-06-01' } },
  { verdict: 'employer-duty', startsOn: { earliest: '2026-04-01', latest: '2026-04-01' } },
  { verdict: 'allowed', startsOn: { earliest: '2027-01-01', latest: '2027-05-01' } },
]
const CASES = realInput.map(({ name, situation }, index) => ({ name, situation, answer: ANSWERS[index] }))

/** The blocks of an answer that rest on rules. */
function blocksOf({ summary, backPay, cost, benefits, continuity, contacts, claims }: Advice): { basis: Basis[] }[] {
  // of a claim that is not verified nothing was found
  const ruled = claims.filter(({ ruling }) => ruling !== 'unverified')
  return [summary, backPay, cost, benefits, continuity, ...(contacts ?? []), ...ruled].filter((block) => !!block)
}

describe('the five situations, by HTTP', () => {
  const caller = new Caller(gateway)
  const given = new Map<string, Advice>()

  test.each(CASES)(
    '$name: the verdict, the first day, and a basis behind every block',
    async ({ situation, answer }) => {
      const { status, body } = await caller.advise(situation)
      expect(status).toBe(200)
      expect(parse(AdviseReply, body.data)).toMatchObject({ ok: true })
      const { id, advice } = body.data
      given.set(id, advice)
      expect({ verdict: advice.backPay?.verdict, startsOn: advice.benefits?.startsOn }).toEqual(answer)
      for (const { basis } of blocksOf(advice)) {
        expect(basis).not.toEqual([])
        for (const { grade, checkedOn, title } of basis) expect([grade, checkedOn, title]).not.toContain('')
      }
    },
  )

  test('what is bounded names the office that decides', async () => {
    const advices = [...given.values()]
    const bounded = advices.filter(({ benefits }) => benefits?.startsOn?.earliest !== benefits?.startsOn?.latest)
    expect(bounded).toHaveLength(3)
    for (const { region, summary, benefits } of bounded)
      expect([...summary.lines, benefits?.undecided].join('')).toMatch(
        new RegExp(`${region.name.slice(-3)}的医保经办机构.*12393`),
      )
  })

  test('after a restart the history still holds all five, as they were answered', async () => {
    await gateway.restart()
    const ids = await caller.recorded()
    expect(ids).toEqual([...given.keys()].reverse())
    for (const [id, advice] of given) {
      const { body } = await caller.call<HistoryGetReply>('history', { action: 'get', id })
      expect(body.data.advice).toEqual(advice)
    }
  })
})

describe('the same situations, clicked through', () => {
  test.each(CASES.slice(0, 2))('$name: the same first day is shown', async ({ situation, answer }) => {
    const page = await browser.visit()
    await ask(page, situation as Situation)
    const start = section(page, '从哪天起有保障').locator('p').first()
    const days = startBounds(answer?.startsOn ?? { earliest: '', latest: '' })
    expect(await start.innerText()).toBe(days.map(({ label, day }) => label + dateWords(day as string)).join('\n'))
  })
})
