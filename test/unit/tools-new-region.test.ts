import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Situation } from '@contract'
import { checkRulebook } from '../../cloudfunctions/rules/check'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { newRegion } from '../../config/tools/new-region'
import { openRulebook } from '../../config/tools/open'
import { MadeUpProject } from '../support/made-up-rulebook'
import { soundRulebook } from '../support/sound'

describe('npm run rulebook:new-region', () => {
  let project: MadeUpProject
  beforeEach(() => {
    project = new MadeUpProject()
  })
  afterEach(() => project.remove())

  test('makes a folder with the same topic files as every region, none of them holding a rule', () => {
    const folder = newRegion('451000', project.rulebook)
    expect(path.relative(project.rulebook, folder)).toBe('regions/451000-baise')
    expect(readdirSync(folder).sort()).toEqual([
      'figures.yaml',
      'maternity.yaml',
      'region.yaml',
      'resident.yaml',
      'retirement.yaml',
      'sources.yaml',
      'worker.yaml',
    ])
    const { policy } = openRulebook(project.rulebook)
    expect(policy.regions.get('451000')).toEqual({ code: '451000', verified: 'none', note: '还没有核实这里的规定。' })
    expect([...policy.rules.values()].filter(({ place }) => place === '451000')).toEqual([])
  })

  /** A new region in which the patterns stand as they are written. */
  function filledIn(change = (pattern: string) => pattern): void {
    const folder = newRegion('451000', project.rulebook)
    for (const file of readdirSync(folder).filter((each) => each !== 'region.yaml')) {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const [, pattern = ''] = text.replace(/\n(\[\]|\{\})\n$/, '\n').split('\n#\n')
      writeFileSync(path.join(folder, file), change(pattern.replace(/^# /gm, '')))
    }
  }

  test('the patterns in its comments load as rules and a source once they are written out', () => {
    filledIn()
    const { policy } = openRulebook(project.rulebook)
    const ids = [...policy.rules.values()].filter(({ place }) => place === '451000').map(({ id }) => id.slice(7))
    expect(ids.sort()).toEqual([
      'allowance-at-once',
      'base-2025',
      'fee-2025-adults',
      'fee-2025-students',
      'flexible-waits',
      'goes-on-paying',
      'outside-2025',
      'rate-2025-employee',
      'rate-2025-flexible',
      'resident-waits',
      'retirement-years-2025-men',
      'retirement-years-2025-women',
      'window-2025',
    ])
    const about = checkRulebook(readRulebook(project.rulebook)).findings.filter(({ message }) => /451000/.test(message))
    expect(about.filter(({ kind }) => kind === 'invalid' || kind === 'dangling')).toEqual([])
  })

  test('whoever follows the patterns does not make people on unemployment benefit wait', () => {
    filledIn()
    const { advise } = soundRulebook(artefactOf(readRulebook(project.rulebook)))
    const asked = (cause: string) =>
      advise(
        {
          region: '451000',
          insurance: 'flexible',
          event: 'resume',
          cause,
          lastCoveredMonth: '2026-03',
          ...(cause === 'unemployment-benefit' && { unemployment: { from: '2026-04' } }),
          payOn: '2026-11-22',
        } as Situation,
        '2026-11-22',
      ).benefits?.waiting
    expect(asked('unemployment-benefit')).toMatchObject({ min: 0, max: 0 })
    expect(asked('personal')).toMatchObject({ min: 6, max: 6 })
    const { findings, yields } = checkRulebook(readRulebook(project.rulebook))
    expect(findings.filter(({ kind }) => kind === 'binding')).toEqual([])
    expect(yields.map(({ row, to }) => [row.id, to.id])).toContainEqual([
      '451000/flexible-waits',
      'nation/unemployment-fund-pays',
    ])
  })

  test('whoever makes them wait all the same is told by the check', () => {
    const drawing = 'cause: unemployment-benefit, onBenefit: true, neverEnrolled: false, benefitMonths: ..24'
    filledIn((pattern) => pattern.replace('lapsedMonths: 4..', `lapsedMonths: 4.., ${drawing}`))
    expect(checkRulebook(readRulebook(project.rulebook)).findings).toContainEqual(
      expect.objectContaining({ kind: 'binding', place: '451000', row: '451000/flexible-waits' }),
    )
  })

  test.each([
    ['110000', '110000-beijing'],
    ['150000', '150000-neimenggu'],
    ['500000', '500000-chongqing'],
    ['540300', '540300-changdu'],
    ['532800', '532800-xishuangbanna'],
    ['422800', '422800-enshi'],
    ['650000', '650000-xinjiang'],
    ['141100', '141100-lvliang'],
    ['429021', '429021-shennongjia'],
    ['330782', '330782-yiwu'],
  ])('names the folder of %s by its short name in pinyin', (code, name) => {
    expect(path.basename(newRegion(code, project.rulebook))).toBe(name)
  })

  test.each([
    [undefined, '请写明地区代码'],
    ['999999', '没有代码是“999999”的地区'],
    ['../../x', '没有代码是“../../x”的地区'],
    ['110101', '没有代码是“110101”的地区'],
    ['450900', '广西壮族自治区玉林市已经有文件夹了：regions/450900-yulin'],
  ])('refuses %s in Chinese and leaves the rulebook alone', (code, message) => {
    const before = readdirSync(path.join(project.rulebook, 'regions'))
    expect(() => newRegion(code, project.rulebook)).toThrow(message)
    expect(readdirSync(path.join(project.rulebook, 'regions'))).toEqual(before)
  })
})
