import type { z } from 'zod'
import type { Finding } from '../engine'
import { placeOf } from '../policy'
import type { RulebookSource } from '../source'

/** Thrown when files of the rulebook are not of their form; each finding names file and field, and the rule's place and id. */
export class InvalidRulebook extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ message }) => message).join('\n'))
    this.name = 'InvalidRulebook'
  }
}

/** The faults of what fits none of several forms: those of the form that reads furthest into it, where no words were given for all. */
function closest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [issue]
  const depth = (faults: readonly z.core.$ZodIssue[]) => Math.max(...faults.map(({ path }) => path.length))
  const faults = issue.errors.reduce((best, each) => (depth(each) > depth(best) ? each : best))
  if (depth(faults) === 0) return [issue]
  return faults.flatMap(closest).map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
}

/** Reads files of the rulebook by their forms, and keeps what is wrong with them. */
export class Reader {
  readonly findings: Finding[] = []

  constructor(private readonly files: RulebookSource['files']) {}

  /** Keeps what is wrong with a file, or with its entry `row`. */
  complain(path: string, message: string, row?: string): void {
    const place = placeOf(path)
    this.findings.push({
      kind: 'invalid',
      ...(place !== undefined && { place }),
      ...(row !== undefined && { row }),
      message: `${path}: ${message}`,
    })
  }

  /** The content of a file; undefined, with the faults kept, where it is not of the form. */
  take<T>(path: string, form: z.ZodType<T>): T | undefined {
    const parsed = form.safeParse(this.files[path])
    if (parsed.success) return parsed.data
    for (const { path: at, message } of parsed.error.issues.flatMap(closest)) {
      const [index, ...rest] = at
      // an entry of a list is found by its id
      const entry = (this.files[path] as Readonly<Record<PropertyKey, { id?: unknown } | undefined>> | null)?.[
        index ?? ''
      ]
      const id = typeof entry?.id === 'string' ? entry.id : undefined
      this.complain(path, `${[id ?? index, ...rest].filter((each) => each !== undefined).join('.')}: ${message}`, id)
    }
    return undefined
  }

  /** Adds the entries of a file by their ids. */
  list<T extends { readonly id: string }>(path: string, form: z.ZodType<T[]>, to: Map<string, T>): void {
    for (const entry of this.take(path, form) ?? []) {
      if (to.has(entry.id)) this.complain(path, `${entry.id}: the id is used twice`, entry.id)
      to.set(entry.id, entry)
    }
  }
}
