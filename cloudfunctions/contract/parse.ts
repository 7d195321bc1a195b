import * as z from 'zod/mini'
import { type Failure, fail, type Issue } from './envelope'
import { SITUATION_LABELS } from './situation'

/** What people call the fields of requests that are not a situation's. */
const REQUEST_LABELS: Readonly<Record<string, string>> = {
  about: '反馈对象',
  action: '操作',
  answers: '预填的回答',
  code: '地区代码',
  consultationId: '咨询编号',
  contact: '联系方式',
  cursor: '分页位置',
  id: '编号',
  kind: '提醒类别',
  limit: '每页条数',
  member: '家庭成员',
  nickname: '称呼',
  on: '日期',
  q: '搜索词',
  requestId: '请求编号',
  situation: '情况',
  situations: '情况',
  text: '内容',
  topic: '主题',
}

const LABELS = new Map(Object.entries({ ...REQUEST_LABELS, ...SITUATION_LABELS }))

/** The label of the longest end of the path that has one, or the field's own name. */
function labelOf(path: readonly PropertyKey[]): string {
  const names = path.filter((key) => typeof key === 'string')
  for (let start = 0; start < names.length; start++) {
    const label = LABELS.get(names.slice(start).join('.'))
    if (label) return label
  }
  const last = names[names.length - 1]
  return last === undefined ? '请求' : `「${last}」`
}

const TYPES: Readonly<Record<string, string>> = {
  array: '一个列表',
  boolean: ' true（是）或 false（否）',
  int: '整数',
  number: '数字',
  object: '一组字段',
  record: '一组字段',
  string: '文字',
}
const UNITS: Readonly<Record<string, string>> = { array: '项', string: '个字' }

const oneOf = (values: readonly unknown[]) =>
  values.length === 1 ? `应当是 ${values[0]}` : `应当是以下之一：${values.join('、')}`

/** What is wrong, to be read after the field's name; a schema's own message goes before it. */
function predicate(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应当是${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return oneOf(issue.values)
    case 'too_small':
      return UNITS[issue.origin] ? `至少要有 ${issue.minimum} ${UNITS[issue.origin]}` : `不能小于 ${issue.minimum}`
    case 'too_big':
      return UNITS[issue.origin] ? `最多 ${issue.maximum} ${UNITS[issue.origin]}` : `不能大于 ${issue.maximum}`
    case 'invalid_union':
      return 'discriminator' in issue ? oneOf(issue.options as string[]) : '的写法不对'
    default:
      return '的写法不对'
  }
}

/** The branch of a failed union that the input was meant for: the only one whose outer type fits. */
function meantBranch(errors: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const fitting = errors.filter((issues) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** One issue of zod as the contract's issues: one for each unknown field, and the branch of a union that was meant. */
function explain(issue: z.core.$ZodIssue, parent: readonly PropertyKey[]): Issue[] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: `不认识的字段「${key}」` }))
  const meant = issue.code === 'invalid_union' && meantBranch(issue.errors)
  if (meant) return meant.flatMap((inner) => explain(inner, path))
  const label = labelOf(path)
  return [{ path: path.join('.'), message: isMissing(issue) ? `请填写${label}` : `${label}${issue.message}` }]
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  // zod reports an unknown discriminator with the whole object as input
  if (issue.code === 'invalid_union' && issue.discriminator)
    return (issue.input as Record<string, unknown>)[issue.discriminator] === undefined
  return issue.code !== 'custom' && issue.input === undefined
}

/** What {@link parse} gives: the data, or every field at fault. */
export type Parsed<T> = { ok: true; data: T } | { ok: false; issues: Issue[] }

/**
 * Checks what came from outside. Every issue is a Chinese sentence that names its field and stands at its dotted path,
 * which begins with `root` when given; an unknown field has its own.
 */
export function parse<T extends z.core.$ZodType>(schema: T, data: unknown, root?: string): Parsed<z.output<T>> {
  const result = z.safeParse(schema, data, { error: predicate, reportInput: true })
  if (result.success) return { ok: true, data: result.data }
  return { ok: false, issues: result.error.issues.flatMap((issue) => explain(issue, root ? root.split('.') : [])) }
}

/** Most fields that a refusal names, and most characters of each path and sentence: a reply never outgrows its request by much. */
const MOST_ISSUES = 20
const MOST_CHARACTERS = 300

const shortened = (text: string) => (text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`)

/** The reply to a request whose fields are at fault: how many they are, and the first of them. */
export const badRequest = (issues: Issue[]): Failure =>
  fail(
    'bad-request',
    `提交的内容有 ${issues.length} 处需要修改${issues.length > MOST_ISSUES ? `，这里列出前 ${MOST_ISSUES} 处` : ''}`,
    issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({ path: shortened(path), message: shortened(message) })),
  )
