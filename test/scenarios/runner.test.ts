import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readScenarios } from '../../config/tools/scenarios'

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
