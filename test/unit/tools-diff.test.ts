import { execFileSync } from 'node:child_process'
import { diffRulebook } from '../../config/tools/diff'
import { MadeUpProject, SCENARIO, SOURCE, waits } from '../support/made-up-rulebook'

const gone = {
  ...waits(1),
  id: '450900/gone',
  when: { insurance: 'employee', event: 'first' },
  then: { continuity: { treatedAs: 'first' } },
}
const dated = (to: string) => ({ ...gone, id: '450900/dated', in: { from: '2020-01-01', to } })

describe('npm run rulebook:diff', () => {
  let project: MadeUpProject
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: project.root,
      },
    )
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'made up')
  }
  const rules = (...content: object[]) => project.write(`${project.region}/worker.yaml`, content)
  /** The lines of each section, by the first word of its title. */
  const diff = (): Record<string, string[]> =>
    Object.fromEntries(
      diffRulebook('HEAD', project.root)
        .split('\n\n')
        .slice(1)
        .map((text) => text.split('\n'))
        .map(([title = '', ...lines]) => [title.replace(/^【|（.*|】$/g, ''), lines]),
    )

  beforeEach(() => {
    project = new MadeUpProject(waits(2), gone, dated('2026-01-01'))
    project.write('test/scenarios/waits.yaml', [SCENARIO])
    git('init', '--quiet')
    commit()
  })
  afterEach(() => project.remove())

  test('says of an unchanged rulebook that nothing changed', () => {
    const none = ['没有变化']
    expect(diff()).toEqual({ 规则: none, 依据: none, 说法: none, 其他文件: none, 结果有变化的场景: none })
  })

  test('tells the region and the period of a rule that decides otherwise, with its fields before and after', () => {
    rules(waits(4), gone, dated('2026-01-01'))
    expect(diff().规则).toEqual([
      '~ 改动 450900/flexible-waits：灵活就业人员断缴后再缴的，等4个月。',
      '    文字：灵活就业人员断缴后再缴的，等2个月。 → 灵活就业人员断缴后再缴的，等4个月。',
      expect.stringMatching(/^ {4}结果：.*amount: 2.* → .*amount: 4/),
      '    影响：广西壮族自治区玉林市，含按它的规定的下级地区；2025年1月1日起',
    ])
  })

  test('tells each scenario whose outcome changes, before and after', () => {
    rules(waits(4), gone, dated('2026-01-01'))
    expect(diff().结果有变化的场景).toEqual([
      `~ ${SCENARIO.name}（waits.yaml）`,
      '    结论：从2026年5月1日起有保障，要等2个月。 → 从2026年7月1日起有保障，要等4个月。',
      '    等待期：要等2个月 → 要等4个月',
      '    从哪天起有保障：2026年5月1日 → 2026年7月1日',
    ])
  })

  test('a rule that is added or removed affects its whole period', () => {
    rules(waits(2), dated('2026-01-01'), { ...gone, id: '450900/new', in: { from: '2026-01-01', to: '2027-01-01' } })
    expect(diff().规则).toEqual([
      `- 删除 450900/gone：${gone.text}`,
      '    影响：广西壮族自治区玉林市，含按它的规定的下级地区；2025年1月1日起',
      `+ 新增 450900/new：${gone.text}`,
      '    影响：广西壮族自治区玉林市，含按它的规定的下级地区；2026年1月1日到2026年12月31日',
    ])
  })

  test('a rule whose end is moved affects the days in between, and no others', () => {
    rules(waits(2), gone, dated('2026-07-01'))
    expect(diff().规则?.at(-1)).toBe(
      '    影响：广西壮族自治区玉林市，含按它的规定的下级地区；2026年1月1日到2026年6月30日',
    )
  })

  test('a rule whose words alone are changed affects nothing', () => {
    rules(waits(2, { text: '改了文字。', article: '第二条' }), gone, dated('2026-01-01'))
    const told = diff()
    expect(told.规则).toEqual([
      '~ 改动 450900/flexible-waits：改了文字。',
      '    文字：灵活就业人员断缴后再缴的，等2个月。 → 改了文字。',
      '    条款：第一条 → 第二条',
      '    只改了文字或出处，结果不变',
    ])
    expect(told.结果有变化的场景).toEqual(['没有变化'])
  })

  test('a figure of a table is told as the rule that it makes, not as a file', () => {
    const fee = (individual: number) =>
      project.write(`${project.region}/figures.yaml`, {
        fees: [{ year: 2026, source: SOURCE.id, article: '第二条', quote: '缴400元', lines: [{ individual }] }],
      })
    fee(400)
    commit()
    fee(410)
    const { 规则, 其他文件 } = diff()
    expect(规则).toEqual([
      '~ 改动 450900/fee-2026：2026年度居民医保个人缴410元。',
      '    文字：2026年度居民医保个人缴400元。 → 2026年度居民医保个人缴410元。',
      '    结果：{ residentFee: { individual: 400 } } → { residentFee: { individual: 410 } }',
      '    影响：广西壮族自治区玉林市，含按它的规定的下级地区；一直有效',
    ])
    expect(其他文件).toEqual(['没有变化'])
  })

  test('a source whose dates change takes its rules with it', () => {
    const { in: _, ...undated } = waits(2)
    rules(undated, gone, dated('2026-01-01'))
    commit()
    project.write(`${project.region}/sources.yaml`, [{ ...SOURCE, inForce: { from: '2026-04-01' } }])
    const told = diff()
    expect(told.依据).toEqual(['~ 改动 450900-made-up：示范文件', '    施行日期：无 → { from: 2026-04-01 }'])
    expect(told.规则?.at(-1)).toBe('    影响：广西壮族自治区玉林市，含按它的规定的下级地区；到2026年3月31日为止')
    expect(told.结果有变化的场景?.[0]).toBe(`~ ${SCENARIO.name}（waits.yaml）`)
  })

  test('tells claims, and other files, that changed', () => {
    project.write('claims/made-up.yaml', [
      {
        id: 'F9-01',
        topic: '等待期',
        statement: '编的说法。',
        scope: '450900',
        when: {},
        contradicts: [],
        ruling: 'wrong',
        why: '为测试编的。',
        decidedBy: [{ source: SOURCE.id }],
      },
    ])
    project.write(`${project.region}/region.yaml`, { code: '450900', note: '读全了。' })
    const told = diff()
    expect(told.说法).toEqual(['+ 新增 F9-01：编的说法。'])
    expect(told.其他文件).toEqual([`${project.region}/region.yaml`])
  })

  test.each([
    [undefined, '请写明和哪个版本比'],
    ['nowhere', '没有这个版本：nowhere'],
    ['--output=x', '没有这个版本：--output=x'],
  ])('refuses the revision %s in Chinese', (revision, message) => {
    expect(() => diffRulebook(revision, project.root)).toThrow(message)
  })

  test('a revision whose rulebook cannot be read gets a sentence that names it', () => {
    rules({ ...waits(2), when: { noSuchFact: 1 } })
    commit()
    rules(waits(2))
    expect(() => diffRulebook('HEAD', project.root)).toThrow(
      /^版本 HEAD 的规则库，现在的程序读不懂：regions\/450900-yulin\/worker\.yaml: .*noSuchFact/,
    )
  })

  test('a revision without a rulebook is refused', () => {
    git('rm', '-r', '--quiet', '--cached', 'cloudfunctions')
    git('commit', '--quiet', '--message', 'none')
    expect(() => diffRulebook('HEAD', project.root)).toThrow('版本 HEAD 里没有 cloudfunctions/rulebook。')
  })
})
