import type { Advice, Situation } from '@contract'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { soundRulebook } from '../support/sound'

const rulebook = soundRulebook(artefactOf(readRulebook()))
const advise = (situation: Situation): Advice => rulebook.advise(situation, '2026-09-15')

const resident: Situation = { region: '450900', insurance: 'resident', exemptions: [] }
const flexible: Situation = { region: '330100', insurance: 'flexible', event: 'resume', payOn: '2026-05-01' }

const questions = ({ unknowns }: Advice) => new Map(unknowns.map(({ field, question }) => [field, question]))

describe('a question', () => {
  test('asks for the field that it stands at', () => {
    const asked = [
      advise(resident),
      advise({ ...resident, resident: { lapsedYears: [2026] } }),
      advise({ ...resident, resident: { lapsedYears: [] } }),
      advise(flexible),
    ].flatMap((advice) => [...questions(advice)])
    const byField = new Map(asked)
    expect(byField.size).toBeGreaterThan(5)
    for (const [field, question] of asked) expect([field, question]).toEqual([field, byField.get(field)])
    expect(new Set(byField.values()).size).toBe(byField.size)
  })

  test('about the cover year follows when the missed years are told and it matters which year is paid', () => {
    const before = advise({ ...resident, event: 'resume' })
    const advice = advise({ ...resident, event: 'resume', resident: { lapsedYears: [2025, 2026] } })
    expect([...questions(before).keys()]).toContain('resident.lapsedYears')
    expect([...questions(advice).keys()]).not.toContain('resident.lapsedYears')
    expect(advice.backPay?.undecided).toBe(`要先知道，${questions(advice).get('resident.coverYear')}`)
  })

  test('is not asked again in a block where the texts leave open what was told', () => {
    const told: Situation['resident'] = {
      coverYear: 2025,
      lapsedYears: [2024],
      window: 'inside',
      repairYears: 0,
      assistance: 'none',
    }
    const advice = advise({ ...resident, event: 'resume', payOn: '2024-10-10', resident: told })
    expect(advice.unknowns).toEqual([])
    expect(advice.benefits?.undecided).toMatch(/^对「每多断保1年」有两种理解/)
  })

  test('is asked in the block where the months of benefit are missing, for which alone the fund pays', () => {
    const advice = advise({ ...flexible, cause: 'unemployment-benefit' })
    expect(advice.benefits?.startsOn).toBeUndefined()
    for (const field of ['lastCoveredMonth', 'unemployment.from'] as const)
      expect(advice.benefits?.undecided).toContain(questions(advice).get(field))
  })

  test('about special groups is not put about a newborn to whom was insured before', () => {
    const { exemptions: _none, ...told } = resident
    const isNewborn = (advice: Advice) => advice.trace.some(({ rule }) => rule === 'nation/newborn-within-90-days')
    expect(isNewborn(advise(told))).toBe(true)
    expect(isNewborn(advise({ ...told, previous: { insurance: 'employee' } }))).toBe(false)
    expect(isNewborn(advise({ ...told, lastCoveredMonth: '2026-01' }))).toBe(false)
  })
})

test('what was filled and nothing evaluates is named, lists too', () => {
  const advice = advise({
    ...resident,
    lastDeclared: 5000,
    expenses: [{ on: '2026-01-01', amount: 10 }],
    resident: { coverYear: 2027, paid: [{ coverYear: 2025, on: '2024-10-01' }], alsoPays: false },
  })
  expect(advice.assumptions).toContain('您填的单位上月缴费额，目前还没有参与计算。')
})

test('a late fee that an office has to assess is open, and says which', () => {
  const advice = advise({
    region: '450900',
    insurance: 'employee',
    event: 'resume',
    cause: 'employer-arrears',
    lastCoveredMonth: '2011-03',
    payOn: '2012-05-10',
  })
  const charged = advice.cost?.months.filter(({ lateFeePerHundred }) => lateFeePerHundred !== undefined)
  expect(charged?.[0]?.month).toBe('2011-07')
  expect(advice.cost?.months[0]?.month).toBe('2011-04')
  expect(advice.cost?.undecided).toMatch(/由玉林市的医保经办机构.*确定/)
})

test('a rule in the trace names what it overrode, not what others did', () => {
  const { trace } = advise({ ...resident, event: 'resume', resident: { coverYear: 2027, lapsedYears: [2026] } })
  const overridden = (rule: string) =>
    trace.find((each) => each.decision === 'continuity' && each.rule === rule)?.overridden
  expect(overridden('nation/resident-continuous-reset')).toEqual(['nation/resident-left-to-region'])
  expect(overridden('nation/resident-left-to-region')).toBeUndefined()
})
