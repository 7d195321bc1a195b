import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { FIGURES, NATION, type Policy } from '../../cloudfunctions/rules/load'
import { type Change, changesOf, fieldOf, periodsOf, type Standing, standing } from './changes'
import { command, Refusal } from './command'
import { type OpenRulebook, openRulebook } from './open'
import { changedScenarios } from './outcomes'
import { RULEBOOK_PATH, rulebookAt } from './revision'
import { readScenarios, type Scenario } from './scenarios'
import { flow, inForceWords, placeWords } from './words'

const FIELDS: Readonly<Record<string, string>> = {
  text: '文字',
  when: '条件',
  then: '结果',
  period: '有效期',
  source: '依据',
  article: '条款',
  quote: '原话',
  grade: '可信等级',
  checkedOn: '核对日期',
  exceptionTo: '是谁的例外',
  disputes: '和谁有不同规定',
  because: '理由',
  assumes: '我们的理解',
  bound: '是不是界限',
  binding: '是不是各地都要照办',
  default: '是不是没有别的规定时才用',
  group: '属于哪一组',
  place: '地区',
  title: '名称',
  issuer: '发布机关',
  number: '文号',
  inForce: '施行日期',
  published: '发布日期',
  url: '网址',
  read: '读到的程度',
  note: '说明',
  topic: '主题',
  statement: '说法',
  scope: '地区',
  show: '在哪里显示',
  contradicts: '和哪些说法矛盾',
  cluster: '矛盾组',
  ruling: '裁定',
  why: '为什么',
  decidedBy: '由什么裁定',
}

/**
 * What changed in the rulebook between a git revision and the working tree, in Chinese: rules with the places and periods
 * that they decide otherwise, sources, claims, other files, and the scenarios that come out otherwise, before → after.
 */
export function diffRulebook(revision: string | undefined, repository: string): string {
  if (revision === undefined) throw new Refusal('请写明和哪个版本比，例如：npm run rulebook:diff -- HEAD')
  const before = rulebookAt(revision, repository)
  const after = openRulebook(path.join(repository, RULEBOOK_PATH))
  const scenarios = read(path.join(repository, 'test/scenarios'), before, after)
  return [
    `规则库：${revision}（${before.version}）→ 现在（${after.version}）`,
    section('规则', ruleLines(before.policy, after.policy)),
    section('依据', entryLines(before.policy.sources, after.policy.sources)),
    section('说法', entryLines(byId(before.policy.claims), byId(after.policy.claims))),
    section('其他文件', otherFiles(before, after)),
    section(`结果有变化的场景（共${scenarios.length}个场景）`, scenarioLines(scenarios, before, after)),
  ].join('\n\n')
}

/** Scenarios may name rules of either side. */
function read(folder: string, before: OpenRulebook, after: OpenRulebook): Scenario[] {
  try {
    return readScenarios(folder, new Set([...before.policy.rules.keys(), ...after.policy.rules.keys()]))
  } catch (error) {
    throw new Refusal(`场景文件写得不对：\n${(error as Error).message}`)
  }
}

const section = (title: string, lines: readonly string[]): string =>
  [`【${title}】`, ...(lines.length === 0 ? ['没有变化'] : lines)].join('\n')

const byId = <T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]))

const headOf = ({ id, before, after }: Change<object>): string => {
  if (!before) return `+ 新增 ${id}`
  return after ? `~ 改动 ${id}` : `- 删除 ${id}`
}

function ruleLines(before: Policy, after: Policy): string[] {
  return changesOf(standing(before), standing(after)).flatMap((change) => {
    const rule = (change.after ?? change.before) as Standing
    const periods = periodsOf(change).map(inForceWords)
    return [
      `${headOf(change)}：${rule.text}`,
      ...fieldLines(change),
      periods.length === 0
        ? '    只改了文字或出处，结果不变'
        : `    影响：${placesOf(change, after)}；${periods.join('；')}`,
    ]
  })
}

function placesOf({ before, after }: Change<Standing>, policy: Policy): string {
  const places = [before, after].flatMap((rule) => rule?.place ?? [])
  return [...new Set(places)]
    .map((place) => `${placeWords(policy, place)}${place === NATION ? '' : '，含按它的规定的下级地区'}`)
    .join('；')
}

const entryLines = (before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): string[] =>
  changesOf(before, after).flatMap((change) => {
    const entry = change.after ?? change.before
    return [`${headOf(change)}：${fieldOf(entry, 'title') ?? fieldOf(entry, 'statement')}`, ...fieldLines(change)]
  })

/** The fields that differ, before → after, of those that people write. */
const fieldLines = ({ before, after, fields }: Change<object>): string[] =>
  fields.flatMap((field) => {
    const label = FIELDS[field]
    return label === undefined ? [] : [`    ${label}：${flow(fieldOf(before, field))} → ${flow(fieldOf(after, field))}`]
  })

/** The other files of the rulebook that differ: contacts, notices, regions' notes … */
function otherFiles(before: OpenRulebook, after: OpenRulebook): string[] {
  const files = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort()
  return files
    .filter((file) => !hasEntries(file, before) && !hasEntries(file, after))
    .filter((file) => !isDeepStrictEqual(before.files[file], after.files[file]))
}

/** Whether what a file holds is told entry by entry: rules, sources, claims. */
const hasEntries = (file: string, { files }: OpenRulebook): boolean =>
  (Array.isArray(files[file]) && (file.includes('/') || file === 'sources.yaml')) || file.endsWith(`/${FIGURES}`)

function scenarioLines(scenarios: readonly Scenario[], before: OpenRulebook, after: OpenRulebook): string[] {
  return changedScenarios(scenarios, before, after).flatMap(({ scenario, changes }) => [
    `~ ${scenario.name}（${scenario.file}）`,
    ...changes.map((change) => `    ${change.told.label}：${change.before ?? '无'} → ${change.after ?? '无'}`),
  ])
}

if (require.main === module)
  command(([revision]) => ({ text: diffRulebook(revision, path.join(__dirname, '../..')), ok: true }))
