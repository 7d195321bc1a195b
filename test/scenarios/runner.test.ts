import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Advice } from '@contract'
import { mismatches, readScenarios } from '../../config/tools/scenarios'

describe('a slip of the pen in a scenario is an error that names file and scenario', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'scenarios-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const read = (...scenarios: object[]) => {
    writeFileSync(path.join(folder, 'topic.yaml'), JSON.stringify(scenarios))
    return readScenarios(folder, new Set(['a/rule']))
  }
  const sound = {
    name: '一个情况',
    article: '第一条',
    today: '2026-03-10',
    situation: { region: '450900', insurance: 'resident' },
    expect: { 'cost.months.0.days': null, rules: ['a/rule'], unknowns: ['resident.window'] },
  }

  test('a sound scenario is read, with its file', () => {
    expect(read(sound)).toEqual([{ ...sound, file: 'topic.yaml' }])
  })

  test.each([
    ['an unknown key', { asked: '2026-03-10' }, /topic\.yaml.*"asked"/s],
    ['a day that does not exist', { today: '2026-02-30' }, /topic\.yaml: 一个情况: today/],
    [
      'an unknown field of the situation',
      { situation: { ...sound.situation, paid: true } },
      /一个情况: situation\.paid/,
    ],
    [
      'an unknown path of the advice',
      { expect: { 'benefits.waiting.least': 0 } },
      /建议里没有 benefits\.waiting\.least/,
    ],
    ['a path that must not hold a value', { expect: { not: { 'benefits.paid': 'yes' } } }, /建议里没有 benefits\.paid/],
    ['a path where words must stand', { expect: { says: { 'summary.head': '断缴' } } }, /建议里没有 summary\.head/],
    [
      'a day of cover that does not exist',
      { expect: { onDay: { '2026-02-30': 'covered' } } },
      /没有这一天：2026-02-30/,
    ],
    ['a list entered without an index', { expect: { 'cost.months.days': null } }, /建议里没有 cost\.months\.days/],
    ['an unknown rule', { expect: { notRules: ['a/rul'] } }, /规则库里没有规则 a\/rul/],
    ['an unknown field among the questions', { expect: { notUnknown: ['window'] } }, /情况里没有 window/],
    ['no expectation at all', { expect: {} }, /没有写期望的结果/],
  ])('%s', (_, change, message) => {
    expect(() => read({ ...sound, ...change })).toThrow(message)
  })

  test('a name used twice', () => {
    expect(() => read(sound, sound)).toThrow('topic.yaml: 一个情况: 和另一个场景同名')
  })
})

describe('an expectation that leaves something open', () => {
  const advice = {
    summary: { title: '断缴的两个月可以补', lines: ['最晚3月底缴'], basis: [{ article: '第六十条' }] },
    lapse: { months: 2, basis: [] },
    history: [
      { from: '2026-01-01', to: '2026-03-01', status: 'uncovered', why: '没有缴' },
      { from: '2026-03-01', to: '2027-03-01', status: 'covered', why: '缴了' },
    ],
    trace: [],
    unknowns: [],
    claims: [],
  } as unknown as Advice
  const differing = (expect: Parameters<typeof mismatches>[0]['expect']) =>
    mismatches({ expect }, advice)
      .map(({ asked }) => asked)
      .filter((asked) => /^(not|says|notSays|onDay) /.test(asked))

  test.each([
    ['a value that must not stand', { not: { 'lapse.months': 3 } }, { not: { 'lapse.months': 2 } }],
    ['one of several that must not', { not: { 'lapse.months': [0, 1] } }, { not: { 'lapse.months': [0, 2] } }],
    ['something that must be there', { not: { lapse: null } }, { not: { cost: null } }],
    ['a word of a sentence', { says: { 'summary.title': '可以补' } }, { says: { 'summary.title': '不能补' } }],
    ['all words of a block', { says: { summary: ['两个月', '3月底'] } }, { says: { summary: ['两个月', '4月底'] } }],
    ['a word in nothing', { notSays: { cost: '元' } }, { says: { cost: '元' } }],
    ['no word of these', { notSays: { summary: ['4月', '5月'] } }, { notSays: { summary: ['4月', '3月'] } }],
    ['a word of what a block rests on', { notSays: { summary: '第六十条' } }, { says: { summary: '第六十条' } }],
    ['the cover of a day', { onDay: { '2026-02-28': 'uncovered' } }, { onDay: { '2026-03-01': 'uncovered' } }],
    [
      'one cover of several',
      { onDay: { '2026-03-01': ['unknown', 'covered'] } },
      { onDay: { '2026-02-28': ['unknown', 'covered'] } },
    ],
    ['a day beyond the history', { onDay: { '2027-03-01': null } }, { onDay: { '2027-03-01': 'covered' } }],
  ])('%s', (_, met, unmet) => {
    expect(differing(met)).toEqual([])
    expect(differing(unmet)).toHaveLength(1)
  })
})
