import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { openRulebook } from '../../config/tools/open'
import { runScenarios } from '../../config/tools/scenario'
import { MadeUpProject, SCENARIO, waits } from '../support/made-up-rulebook'

describe('npm run scenario', () => {
  let project: MadeUpProject
  beforeEach(() => {
    project = new MadeUpProject(waits(2))
  })
  afterEach(() => project.remove())

  const run = (content: unknown) =>
    runScenarios(project.write('test/scenarios/one.yaml', content), openRulebook(project.rulebook))

  test('tells what was asked in the words of the interview, what came out, and the rules it rests on', () => {
    const { text, ok } = run([SCENARIO])
    expect(ok).toBe(true)
    for (const line of [
      '✓ 断缴两个月再缴的灵活就业人员要等',
      '    条文：示范文件第一条',
      '    今天：2026年3月10日',
      '    参保地：广西壮族自治区玉林市',
      '    最后交足医保的月份：2025年12月',
      '    从2026年5月1日起有保障，要等2个月。',
      '    ✓ benefits.waiting.min：2',
      '    《示范文件》第一条 · 官方发布 · 2026年11月1日核对（450900/flexible-waits）',
      '共1个场景，全部符合。',
    ])
      expect(text.split('\n')).toContain(line)
  })

  test('tells lists and groups of the situation with their labels', () => {
    const situation = {
      ...SCENARIO.situation,
      monthlyBase: [{ from: '2025-01', base: 5000 }],
      previous: { insurance: 'employee' },
      exemptions: [],
    }
    const { text } = run([{ ...SCENARIO, situation }])
    expect(text).toContain('    缴费基数：缴费基数的起始月份：2025年1月，当月的缴费基数：5000\n')
    expect(text).toContain('    断缴前是哪种医保：职工医保（单位交）\n')
    expect(text).not.toContain('undefined')
  })

  test('names each expectation that differs, with what was got instead', () => {
    const { text, ok } = run([SCENARIO, { ...SCENARIO, name: '另一个', expect: { 'benefits.waiting.min': 3 } }])
    expect(ok).toBe(false)
    expect(text).toContain('✗ 另一个')
    expect(text).toContain('    ✗ benefits.waiting.min：应当是 3，得到 2')
    expect(text).toContain('共2个场景，1个不符。')
  })

  test('a case of which the rulebook does not speak differs, and says why', () => {
    const situation = { ...SCENARIO.situation, lastCoveredMonth: '2000-01', payOn: '2000-03-10' }
    const { text, ok } = run([{ ...SCENARIO, situation }])
    expect(ok).toBe(false)
    expect(text).toMatch(/规则库不能回答：这里只收录/)
  })

  test.each([
    [
      'a file that is not there',
      () => runScenarios('nowhere.yaml', openRulebook(project.rulebook)),
      '没有这个文件：nowhere.yaml',
    ],
    ['no file', () => runScenarios(undefined, openRulebook(project.rulebook)), '请写明场景文件'],
    ['a file that is no YAML', () => run('- name: [\n'), '场景文件写得不对：\none.yaml 不是有效的 YAML'],
    ['a file that is no list', () => run({ name: '一个' }), /场景文件写得不对：\none\.yaml: .*无效输入/],
    [
      'a misspelt path',
      () => run([{ ...SCENARIO, expect: { waits: 1 } }]),
      `one.yaml: ${SCENARIO.name}: 建议里没有 waits`,
    ],
  ])('%s is refused in Chinese', (_, refused, message) => {
    expect(refused).toThrow(message)
  })

  test('the program ends with 0 when all is as expected, and with 1 and no stack when it is not', () => {
    const root = path.join(__dirname, '../..')
    const tool = (file: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'config/tools/scenario.ts', file], {
        cwd: root,
        encoding: 'utf8',
      })
    const told = { ...SCENARIO, expect: { 'region.code': SCENARIO.situation.region } }
    expect(tool(project.write('test/scenarios/good.yaml', [told]))).toMatchObject({ status: 0, stderr: '' })
    const wrong = tool(project.write('test/scenarios/bad.yaml', [{ ...told, expect: { 'region.code': '310000' } }]))
    expect(wrong).toMatchObject({ status: 1, stdout: expect.stringContaining('1个不符'), stderr: '' })
    expect(tool('nowhere.yaml')).toMatchObject({ status: 1, stdout: '', stderr: '没有这个文件：nowhere.yaml\n' })
  })
})
