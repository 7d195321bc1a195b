import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { definitions } from '../../cloudfunctions/rules/decisions'
import { RULEBOOK_FOLDER } from '../../config/rulebook'
import { schemas, writeDocs } from '../../config/tools/docs'
import { FIELD_MEANINGS } from '../../config/tools/meanings'
import { openRulebook } from '../../config/tools/open'
import { FILE_KINDS } from '../../config/tools/schema'
import { MadeUpProject, SOURCE, waits } from '../support/made-up-rulebook'

const rulebook = openRulebook()
const RENEW = 'npm run rulebook:docs'

/** What is generated and does not stand so in its file. */
const stale = (made: Readonly<Record<string, unknown>>) =>
  Object.keys(made).filter((file) => {
    const target = path.join(RULEBOOK_FOLDER, file)
    const there = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : undefined
    return JSON.stringify(there) !== JSON.stringify(made[file])
  })

describe('what is generated beside the rulebook is fresh', () => {
  test(`the JSON Schema of every kind of file (else: ${RENEW})`, () => {
    expect(stale(schemas())).toEqual([])
  })
})

describe('the JSON Schemas', () => {
  const settings = JSON.parse(readFileSync(path.join(__dirname, '../../.vscode/settings.json'), 'utf8'))

  test('are what the editor uses for each kind of file', () => {
    const folder = 'cloudfunctions/rulebook'
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        Object.entries(FILE_KINDS).map(([kind, { files }]) => [
          `./${folder}/schema/${kind}.json`,
          files.map((file) => `${folder}/${file}`),
        ]),
      ),
    )
  })

  test('are one for each file of the rulebook but its version, and it is the form that reads it', () => {
    const patterns = Object.entries(FILE_KINDS).flatMap(([kind, { form, files }]) =>
      files.map((file) => ({ kind, form, pattern: new RegExp(`^${file.replace('.', '\\.').replace('*', '[^/]+')}$`) })),
    )
    for (const [file, content] of Object.entries(rulebook.files)) {
      const kinds = patterns.filter(({ pattern }) => pattern.test(file))
      expect([file, kinds.map(({ kind }) => kind)]).toEqual([
        file,
        file === 'rulebook.yaml' ? [] : [expect.any(String)],
      ])
      for (const { form } of kinds) expect([file, form.safeParse(content).success]).toEqual([file, true])
    }
  })

  test('complete the decisions and the facts, and say in Chinese what each is', () => {
    const text = JSON.stringify(schemas()['schema/rules.json'])
    for (const { id } of rulebook.policy.model.decisions) expect(text).toContain(`"${id}":{`)
    for (const { id } of rulebook.policy.model.facts) expect(text).toContain(`"${id}":{`)
    expect(text).toContain('"description":"要等多久"')
    expect(text).toContain('"description":"最后一次缴清医保费是哪个月？"')
  })
})

describe('what a keeper writes is explained in Chinese', () => {
  const meanings: Readonly<Record<string, Readonly<Record<string, { words?: Readonly<Record<string, string>> }>>>> =
    FIELD_MEANINGS

  test.each(Object.entries(definitions))('every word that %s knows, and no other', (decision, { fields }) => {
    for (const [field, form] of Object.entries<z.core.$ZodType>(fields)) {
      const known = (z.toJSONSchema(form) as { enum?: string[] }).enum ?? wordIn(form)
      expect([field, Object.keys(meanings[decision]?.[field]?.words ?? {})]).toEqual([field, known])
    }
  })

  /** A single word that a field knows, or the one beside its numbers. */
  const wordIn = (form: z.core.$ZodType): string[] => {
    const { const: only, anyOf = [] } = z.toJSONSchema(form) as { const?: unknown; anyOf?: { const?: unknown }[] }
    return [only, ...anyOf.map((each) => each.const)].filter((word) => typeof word === 'string')
  }

  test('editors show it where an outcome or an anchor is written', () => {
    const text = JSON.stringify(schemas()['schema/rules.json'])
    expect(text).toContain('"description":"能不能补缴。allowed 可以补；')
    expect(text).toContain('nthNaturalMonth 第 n 个自然月的1日，起算的那个月算第一个')
  })
})

describe('the page of a region', () => {
  let project: MadeUpProject
  afterEach(() => project.remove())

  /** The page, by its headings; what stands before the first is under the empty one. */
  function page(...rules: readonly object[]) {
    project = new MadeUpProject(...rules)
    return read()
  }
  function read(): Record<string, string> {
    writeDocs(project.rulebook)
    const text = readFileSync(path.join(project.rulebook, project.region, 'README.md'), 'utf8')
    const [head = '', ...sections] = text.split('\n## ')
    return Object.fromEntries([
      ['', head],
      ...sections.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n'))]),
    ])
  }

  test('names the region and how far it is verified, and what is still missing', () => {
    const told = page(waits(2))
    expect(told['']).toContain('# 广西壮族自治区玉林市（450900）\n\n核实程度：核实了一部分。')
    expect(told['读到了什么，还缺什么']?.trim()).toBe('读了示范文件。')
  })

  test('says since when its rules hold, where that is known, and which places it covers', () => {
    project = new MadeUpProject(waits(2))
    project.write(`${project.region}/region.yaml`, {
      code: '450900',
      since: '2025-01-01',
      covers: ['450800'],
      note: '读全了。',
    })
    expect(read()['']).toContain(
      '核实程度：核实了一部分；现行规则最早的从2025年1月1日起。\n\n广西壮族自治区贵港市也按这里的规定。',
    )
  })

  test('tells each rule in Chinese with its dates, article, grade, link and day of checking', () => {
    expect(page(waits(2)).职工医保?.trim().split('\n')).toEqual([
      '- **灵活就业人员断缴后再缴的，等2个月。**',
      '  - 要等多久、从哪天起有保障；2025年1月1日起',
      `  - [《示范文件》第一条](<${SOURCE.url}>) · 官方发布 · 2026年11月1日核对 · \`450900/flexible-waits\``,
    ])
  })

  test('tells what rests on official texts from what is only reported', () => {
    const reported = {
      ...waits(2),
      id: '450900/reported',
      grade: 'reported',
      then: { retroactivity: { retroactive: 'no' } },
    }
    expect(page(waits(2), reported).核实到什么程度?.trim().split('\n')).toEqual([
      '- 官方发布：1条（要等多久、从哪天起有保障）',
      '- 据报道：1条（断缴期间的费用能不能报）',
    ])
  })

  test('lists a rule that has ended by the day of the version apart, and counts it for nothing else', () => {
    project = new MadeUpProject(waits(2, { in: { from: '2020-01-01', to: '2026-03-01' } }))
    project.write('rulebook.yaml', { version: '2026-03-01.1' })
    const told = read()
    expect(told.已经失效的规则).toContain('2020年1月1日到2026年2月28日')
    expect(told.职工医保).toBeUndefined()
    expect(told.核实到什么程度?.trim()).toBe('还没有收录这里的规则。')
    expect(told.按哪里的规定).toContain('| 要等多久 | 国家 | 国家 | 国家 |')
    project.write('rulebook.yaml', { version: '2026-02-28.1' })
    expect(read().已经失效的规则).toBeUndefined()
  })

  test('says that a first day is not known where the source gives none', () => {
    expect(page(waits(2, { in: { from: 'unknown', to: '2030-01-01' } })).职工医保).toContain(
      '；施行日期没有写明，最早见于2026年11月1日，到2029年12月31日为止',
    )
  })

  test('says for each scheme whether a decision is its own, its province’s or the nation’s', () => {
    project = new MadeUpProject(waits(2))
    project.write('regions/450000-guangxi/region.yaml', { code: '450000', note: '编的。' })
    project.write('regions/450000-guangxi/worker.yaml', [
      { ...waits(2), id: '450000/gap', then: { retroactivity: { retroactive: 'no' } } },
    ])
    const table = read().按哪里的规定
    expect(table).toContain('| 要等多久 | 国家 | 本地 | 国家 |')
    expect(table).toContain('| 断缴期间的费用能不能报 | 国家 | 广西壮族自治区 | 国家 |')
    expect(table).toContain('| 哪天起停了待遇 | 国家 | 国家 | — |')
  })

  test('shows the claims about it with their rulings, and whom to ask', () => {
    project = new MadeUpProject(waits(2))
    project.write('claims/made-up.yaml', [
      {
        id: 'F9-01',
        topic: '等待期',
        statement: '编的<说法>。',
        scope: '450900',
        when: {},
        contradicts: [],
        ruling: 'local-only',
        why: '为测试编的。',
        decidedBy: [{ source: SOURCE.id }],
      },
    ])
    project.write(`${project.region}/region.yaml`, {
      code: '450900',
      note: '读了示范文件。',
      contacts: [{ name: '示范热线', phone: '12345', for: '怎么缴', source: SOURCE.id }],
    })
    const told = read()
    expect(told.网上的说法).toContain('- **只在部分地方对**：编的\\<说法\\>。（F9-01）\n  - 为测试编的。')
    expect(told.问谁).toContain('- 示范热线 12345：怎么缴')
  })
})
