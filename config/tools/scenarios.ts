import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Advice, Day, type Issue, parse as parseRequest, SITUATION_LABELS, Situation } from '@contract'
import { stringify } from 'yaml'
import { z } from 'zod'
import { decisions } from '../../cloudfunctions/rules/decisions'
import { once } from '../../cloudfunctions/rules/once'
import { parseYaml } from '../yaml'

const Names = z.array(z.string()).min(1)
const Texts = z.record(z.string(), z.union([z.string(), Names]))

/** What is expected of an advice beside the exact value at a dotted path. */
const OtherExpectations = {
  /** Values that must not stand at a path, `maternity.payer: fund`; a list: none of these; null: it must be there. */
  not: z.record(z.string(), z.unknown()).optional(),
  /** Words that must stand at a path, in a sentence or anywhere in a block or list. */
  says: Texts.optional(),
  /** Words that must not. */
  notSays: Texts.optional(),
  /** What the person's cover is on a day, `2026-09-15: uncovered`; a list: one of these; null: the history does not hold it. */
  onDay: z.record(z.string(), z.unknown()).optional(),
  /** Ids of rules that must have decided something. */
  rules: Names.optional(),
  /** What remains of an outcome field, `residentFee.individual: 400`; a list: all of these, in any order; null: no row speaks. */
  decides: z.record(z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/), z.unknown()).optional(),
  /** Ids of rules that must not have decided anything. */
  notRules: Names.optional(),
  /** Fields that must be asked, in any position. */
  unknowns: Names.optional(),
  /** Fields that must not be asked. */
  notUnknown: Names.optional(),
  /** The field that must be asked first. */
  firstUnknown: z.string().optional(),
  /** Ids of claims that must be shown. */
  claims: Names.optional(),
  /** Ids of entries of the guide that must be told. */
  guide: Names.optional(),
  /** Ids of entries of the guide that must not be told. */
  notGuide: Names.optional(),
}

const ScenarioFile = z.array(
  z.strictObject({
    /** One sentence in Chinese. */
    name: z.string().min(1),
    /** The text from which the expectation is worked out. */
    article: z.string().min(1),
    today: z.string(),
    situation: z.record(z.string(), z.unknown()),
    /** Dotted paths of the advice with their exact values (null: absent), and {@link OtherExpectations}. */
    expect: z
      .object(OtherExpectations)
      .catchall(z.unknown())
      .refine((expected) => Object.keys(expected).length > 0, '没有写期望的结果'),
  }),
)

/** A case as an official reads it: what is told, and what the named text makes of it. */
export type Scenario = Omit<z.infer<typeof ScenarioFile>[number], 'situation'> & {
  readonly file: string
  readonly situation: Situation
}

/**
 * Reads every YAML file below a folder, or those named. Throws an error that names file and scenario when a key, a path of
 * the advice, a field or a rule does not exist, and when two scenarios have one name: a slip of the pen is no pass.
 */
export function readScenarios(
  folder: string,
  ruleIds: ReadonlySet<string>,
  files: readonly string[] = yamlBelow(folder),
): Scenario[] {
  const scenarios = files.flatMap((file) => readFile(folder, file))
  const faults = scenarios.flatMap((scenario, index) => [
    ...(scenarios.findIndex(({ name }) => name === scenario.name) < index ? [fault(scenario, '和另一个场景同名')] : []),
    ...strangers(scenario, ruleIds).map((stranger) => fault(scenario, stranger)),
  ])
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return scenarios
}

const yamlBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()

const fault = ({ file, name }: Pick<Scenario, 'file' | 'name'>, what: string) => `${file}: ${name}: ${what}`

function readFile(folder: string, file: string): Scenario[] {
  const content = ScenarioFile.safeParse(parseFile(folder, file), { error: zhCN })
  if (!content.success) throw new Error(`${file}: ${z.prettifyError(content.error)}`)
  return content.data.map((scenario) => {
    const today = parseRequest(Day, scenario.today, 'today')
    const situation = parseRequest(Situation, scenario.situation, 'situation')
    const issues = [today, situation].flatMap((parsed) => (parsed.ok ? [] : parsed.issues))
    if (!situation.ok || issues.length > 0)
      throw new Error(
        fault({ file, name: scenario.name }, issues.map((issue) => `${issue.path}: ${issue.message}`).join(' ')),
      )
    return { ...scenario, file, situation: situation.data }
  })
}

const zhCN = z.locales.zhCN().localeError

function parseFile(folder: string, file: string): unknown {
  try {
    return parseYaml(readFileSync(path.join(folder, file), 'utf8'))
  } catch (cause) {
    throw new Error(`${file} 不是有效的 YAML：${(cause as Error).message}`, { cause })
  }
}

/** Names in an expectation that nothing has, in words. */
function strangers({ expect }: Scenario, ruleIds: ReadonlySet<string>): string[] {
  const fields = [...(expect.unknowns ?? []), ...(expect.notUnknown ?? []), expect.firstUnknown ?? []].flat()
  return [
    ...pathsIn(expect).flatMap((key) => (hasPath(Advice, key.split('.')) ? [] : `建议里没有 ${key}`)),
    ...Object.keys(expect.onDay ?? {}).flatMap((day) => (Day.safeParse(day).success ? [] : `没有这一天：${day}`)),
    ...[...(expect.rules ?? []), ...(expect.notRules ?? [])].flatMap((id) =>
      ruleIds.has(id) ? [] : `规则库里没有规则 ${id}`,
    ),
    ...Object.keys(expect.decides ?? {}).flatMap((name) => (outcomeFields.has(name) ? [] : `outcome ${name}`)),
    ...fields.flatMap((field) => (field in SITUATION_LABELS ? [] : `情况里没有 ${field}`)),
  ]
}

const outcomeFields = new Set(decisions.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field}`)))

const pathsOf = (expect: Scenario['expect']): [string, unknown][] =>
  Object.entries(expect).filter(([key]) => !(key in OtherExpectations))

/** Every dotted path that an expectation names. */
const pathsIn = (expect: Scenario['expect']): string[] => [
  ...pathsOf(expect).map(([key]) => key),
  ...[expect.not, expect.says, expect.notSays].flatMap((named) => Object.keys(named ?? {})),
]

/** Whether values of the schema can have something at this path; a list is entered by an index. */
function hasPath(schema: z.core.$ZodType, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object': {
      const inner = def.shape[key]
      return inner !== undefined && hasPath(inner, rest)
    }
    case 'optional':
    case 'nullable':
      return hasPath(def.innerType, [key, ...rest])
    case 'union':
      return def.options.some((option) => hasPath(option, [key, ...rest]))
    case 'array':
      return /^\d+$/.test(key) && hasPath(def.element, rest)
    default:
      return false
  }
}

/** Where an advice is not what was expected of it; `asked` is the expectation's key. */
export interface Mismatch {
  readonly asked: string
  readonly expected: unknown
  readonly got: unknown
}

/** Where an advice differs from what its scenario expects, or from what every advice must be. */
export const mismatches = ({ expect }: Pick<Scenario, 'expect'>, advice: Advice): Mismatch[] => [
  ...formMismatches(advice),
  ...valueMismatches(expect, advice),
  ...otherValueMismatches(expect, advice),
  ...listMismatches(expect, advice),
]

/** The {@link mismatches} as a text with name, article and situation; undefined: none. */
export function differences(scenario: Scenario, advice: Advice): string | undefined {
  const found = mismatches(scenario, advice)
  if (found.length === 0) return undefined
  return stringify(
    {
      name: scenario.name,
      article: scenario.article,
      today: scenario.today,
      situation: scenario.situation,
      differences: found,
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  )
}

/** Where an advice is not of the contract's form; looked for once, however many judges look at it. */
export const faultsOf = once((advice: Advice): Issue[] => {
  const parsed = parseRequest(Advice, advice)
  return parsed.ok ? [] : parsed.issues
})

/** An advice must be of the contract's form (its timeline contiguous), and each block but the lapse, which is the calendar's, must say where it comes from. */
function formMismatches(advice: Advice): Mismatch[] {
  const baseless = Object.entries(advice)
    .filter(([name, block]) => name !== 'lapse' && JSON.stringify(block).includes('"basis":[]'))
    .map(([name]) => name)
  return [
    ...faultsOf(advice).map(({ path, message }) => ({ asked: path, expected: message, got: null })),
    ...(baseless.length === 0 ? [] : [{ asked: 'blocks without a basis', expected: [], got: baseless }]),
  ]
}

const valueMismatches = (expect: Scenario['expect'], advice: Advice): Mismatch[] =>
  pathsOf(expect)
    .map(([asked, expected]) => ({ asked, expected, got: valueAt(advice, asked) ?? null }))
    .filter(({ expected, got }) => !isDeepStrictEqual(expected, got))

const valueAt = (advice: Advice, dotted: string): unknown =>
  dotted
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], advice)

/** All words at a path, a line for each; those of a block or a list without what they rest on. */
const wordsAt = (advice: Advice, dotted: string): string => wordsIn(valueAt(advice, dotted)).join('\n')

function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [String(value)]
  return Object.entries(value).flatMap(([key, inner]) => (key === 'basis' ? [] : wordsIn(inner)))
}

const statusOn = ({ history = [] }: Advice, day: string) =>
  history.find(({ from, to }) => from <= day && day < to)?.status

/** Where a value stands that must not, words do or do not, or the cover of a day is another one. */
function otherValueMismatches({ not, says, notSays, onDay }: Scenario['expect'], advice: Advice): Mismatch[] {
  const isOneOf = (values: unknown, got: unknown) => [values].flat().some((value) => isDeepStrictEqual(value, got))
  const found = (
    named: object | undefined,
    got: (key: string) => unknown,
    wrong: (wanted: unknown, got: unknown) => boolean,
  ) =>
    Object.entries(named ?? {})
      .map(([asked, expected]) => ({ asked, expected, got: got(asked) ?? null }))
      .filter(({ expected, got }) => wrong(expected, got))
  const value = (path: string) => valueAt(advice, path)
  const words = (path: string) => wordsAt(advice, path)
  const contains = (got: unknown) => (text: unknown) => String(got ?? '').includes(String(text))
  return Object.entries({
    not: found(not, value, isOneOf),
    says: found(says, words, (texts, got) => ![texts].flat().every(contains(got))),
    notSays: found(notSays, words, (texts, got) => [texts].flat().some(contains(got))),
    onDay: found(
      onDay,
      (day) => statusOn(advice, day),
      (statuses, got) => !isOneOf(statuses, got),
    ),
  }).flatMap(([kind, faults]) => faults.map((fault) => ({ ...fault, asked: `${kind} ${fault.asked}` })))
}

const sortKey = (value: unknown) => stringify(value, { sortMapEntries: true })

/** The values that remain of an outcome field, each once. */
function outcomesOf({ trace }: Advice, name: string): unknown[] {
  const [decision, field = ''] = name.split('.')
  const values = trace
    .filter((each) => each.decision === decision)
    .flatMap(({ outcome }) => [outcome[field] ?? []].flat())
  return values.filter((value, index) => values.findIndex((other) => isDeepStrictEqual(other, value)) === index)
}

/** Ids of the entries of the guide that an advice tells. */
export const guideIdsOf = ({ materials = [], steps = [], letters = [], ...advice }: Advice): string[] => {
  const { employerLiability, clerk, remedies = [] } = advice
  return [...materials, ...steps, ...letters, ...remedies, employerLiability, clerk].flatMap(
    (block) => block?.basis.map(({ rule }) => rule) ?? [],
  )
}

function listMismatches(expect: Scenario['expect'], advice: Advice): Mismatch[] {
  const decided = [...new Set(advice.trace.map(({ rule }) => rule))]
  const asked = advice.unknowns.map(({ field }) => field)
  const told = guideIdsOf(advice)
  const missing = (names: readonly string[] = [], got: readonly string[]) => names.some((name) => !got.includes(name))
  const present = (names: readonly string[] = [], got: readonly string[]) => names.some((name) => got.includes(name))
  return [
    ...Object.entries(expect.decides ?? {}).map(([name, expected]) => {
      const got = outcomesOf(advice, name)
      const same = isDeepStrictEqual([expected ?? []].flat().map(sortKey).sort(), got.map(sortKey).sort())
      return !same && { asked: `decides ${name}`, expected, got }
    }),
    missing(expect.guide, told) && { asked: 'guide', expected: expect.guide, got: told },
    present(expect.notGuide, told) && { asked: 'notGuide', expected: expect.notGuide, got: told },
    missing(expect.rules, decided) && { asked: 'rules', expected: expect.rules, got: decided },
    present(expect.notRules, decided) && { asked: 'notRules', expected: expect.notRules, got: decided },
    missing(expect.unknowns, asked) && { asked: 'unknowns', expected: expect.unknowns, got: asked },
    present(expect.notUnknown, asked) && { asked: 'notUnknown', expected: expect.notUnknown, got: asked },
    expect.firstUnknown !== undefined &&
      expect.firstUnknown !== asked[0] && { asked: 'firstUnknown', expected: expect.firstUnknown, got: asked },
    missing(
      expect.claims,
      advice.claims.map(({ id }) => id),
    ) && { asked: 'claims', expected: expect.claims, got: advice.claims.map(({ id }) => id) },
  ].filter((mismatch) => mismatch !== false)
}
