import { today } from '../services/clock'
import type { Answer } from './answer'
import { LISTS, type ListKind, type Row } from './lists'
import { labelOf, type Question } from './questions'
import { TYPED, type TypedKind } from './typed'

type Understood<T> = { ok: true; value: T } | { ok: false; wrong: string }

/** What was chosen or typed, as an answer; or what is wrong with it, in Chinese, beginning with what it is about. */
export function understood(question: Question, value: Answer | undefined): Understood<Answer> {
  const answer = answerOf(question, value)
  return answer.ok ? answer : wrong(`${labelOf(question)}：${answer.wrong}`)
}

const wrong = (words: string): { ok: false; wrong: string } => ({ ok: false, wrong: words })

function answerOf(question: Question, value: Answer | undefined): Understood<Answer> {
  switch (question.kind) {
    case 'region':
    case 'choice':
      return value === undefined ? wrong('请选一项') : { ok: true, value }
    case 'multi':
    case 'years':
      return value === undefined ? wrong('请选一项或几项') : { ok: true, value }
    case 'expenses':
    case 'gaps':
      return listOf(question.kind, (value ?? []) as readonly Row[])
    default: {
      const answer = typed(question.kind, String(value ?? ''), 'unit' in question ? question.unit : undefined)
      const { yearsAhead } = question
      if (answer.ok && yearsAhead !== undefined && String(answer.value) > inYears(yearsAhead))
        return wrong(`离今天太远了，请写${yearsAhead}年以内的日子`)
      return answer
    }
  }
}

function typed(kind: TypedKind, text: string, unit?: string): Understood<Answer> {
  const { read, fault, wrong: howTo } = TYPED[kind]
  const value = read(text, unit)
  return value === undefined ? wrong(fault?.(text) ?? howTo) : { ok: true, value }
}

/** The rows that were filled in; none is an answer too. */
function listOf(kind: ListKind, rows: readonly Row[]): Understood<readonly Row[]> {
  const { unit, columns } = LISTS[kind]
  const value: Row[] = []
  for (const [place, row] of rows.entries()) {
    const written = columns.filter(({ key }) => (row[key] ?? '') !== '')
    if (written.length === 0) continue
    const read: Row = {}
    for (const column of columns.filter((each) => written.includes(each) || !each.optional)) {
      const part = typed(column.kind, String(row[column.key] ?? ''))
      if (!part.ok) return wrong(`第${place + 1}${unit}，${part.wrong}`)
      read[column.key] = part.value as string | number
    }
    value.push(read)
  }
  return { ok: true, value }
}

/** Today's date so many years later. */
function inYears(years: number): string {
  const now = today()
  return `${Number(now.slice(0, 4)) + years}${now.slice(4)}`
}
