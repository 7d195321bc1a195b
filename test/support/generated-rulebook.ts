import { REGIONS } from '@contract'
import type { RulebookSource } from '../../cloudfunctions/rules'

/** Days on which the second and the third version of every generated rule begin. */
const CHANGES = ['2024-01-01', '2025-07-01'] as const

// biome-ignore lint/suspicious/noExplicitAny: rules are copied as their files have them
type Rule = any

/**
 * A rulebook as large as the product may become: the nation's rules, and those of one real region copied for `count` cities,
 * each rule in three versions that follow each other.
 */
export function generatedRulebook(real: RulebookSource, pattern: string, count: number): RulebookSource {
  const isRegional = (path: string) => path.startsWith('regions/')
  const files: Record<string, unknown> = Object.fromEntries(
    Object.entries(real.files).filter(([path]) => !isRegional(path)),
  )
  const own = Object.entries(real.files).filter(([path]) => path.startsWith(`regions/${pattern}-`))
  const cities = REGIONS.filter(({ code }) => !code.endsWith('0000'))
  for (const { code } of cities.slice(0, count))
    for (const [path, content] of own) {
      const topic = path.split('/').at(-1) as string
      const copy = JSON.parse(JSON.stringify(content).replaceAll(pattern, code))
      files[`regions/${code}-generated/${topic}`] =
        topic === 'region.yaml'
          ? copy
          : topic === 'sources.yaml'
            ? copy.map((source: Rule) => ({ ...source, id: `${code}-${source.id}` }))
            : copy.flatMap(versions)
    }
  return { version: 'generated', hash: 'generated', files }
}

/** Three rules that follow each other in place of one. */
function versions(rule: Rule): Rule[] {
  const [second, third] = CHANGES
  const named = (names: unknown, version: number) =>
    names === undefined
      ? {}
      : [names].flat().map((name) => (String(name).startsWith('nation/') ? name : `${name}-${version}`))
  const periods = [
    { ...rule.in, to: second },
    { from: second, to: third },
    { ...rule.in, from: third },
  ]
  return periods.flatMap((period, version) =>
    period.from !== undefined && period.from >= period.to
      ? []
      : [
          {
            ...rule,
            id: `${rule.id}-${version}`,
            ...(rule.exceptionTo !== undefined && { exceptionTo: named(rule.exceptionTo, version) }),
            ...(rule.disputes !== undefined && { disputes: named(rule.disputes, version) }),
            in: period,
          },
        ],
  )
}
