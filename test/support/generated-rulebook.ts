import { provinceOf, REGIONS } from '@contract'
import type { RulebookSource } from '../../cloudfunctions/rules'
import { FIGURES, inForceOf, Reader, rulesIn, SHARED } from '../../cloudfunctions/rules/load'

/** Days of change: on the first two in which a rule is in force its second and its third version begin. */
const CHANGES = ['2022-01-01', '2024-01-01', '2025-07-01', '2026-07-01', '2027-07-01', '2028-07-01'] as const

// biome-ignore lint/suspicious/noExplicitAny: rules and sources are copied as their files have them
type Entry = any

/** A region's files by topic. */
interface Folder {
  readonly code: string
  readonly files: Readonly<Record<string, Entry>>
}

/**
 * A rulebook as large as the product may become: the nation's rules, and `count` regions, their rules in three versions that
 * follow each other (fewer, where a rule ended early). First come the real regions, then places that are copies of them in turn (the i-th of region i modulo
 * their number), so that a region has the real mean number of rules. Copied are the regions whose rules name no row outside
 * their own folder and the nation's; none to a province that sets bounds, which were made for other figures.
 */
export function generatedRulebook(real: RulebookSource, count: number): RulebookSource {
  const shared = Object.entries(real.files).filter(([path]) => !path.startsWith('regions/') && !path.startsWith(SHARED))
  const folders = foldersOf(real)
  const patterns = folders.filter(standsAlone)
  const bounding = folders.filter(setsBounds).map(({ code }) => provinceOf(code))
  const copies = REGIONS.map(({ code }) => code)
    .filter((code) => !folders.some((folder) => folder.code === code) && !bounding.includes(provinceOf(code)))
    .map((code, index) => copyOf(patterns[index % patterns.length] as Folder, code))
  const regions = [...folders, ...copies].slice(0, count)
  const sources = new Map(
    [real.files['sources.yaml'], ...regions.map(({ files }) => files['sources.yaml'] ?? [])]
      .flat()
      .map((source: Entry) => [source.id, source]),
  )
  const periods = new Map(
    regions.flatMap(rulesOf).map((rule) => [rule.id, periodsOf(inForceOf(rule, sources.get(rule.source)))]),
  )
  const regional = regions.flatMap(({ code, files }) =>
    Object.entries(files).map(([topic, content]) => [
      `regions/${code}-generated/${topic}`,
      holdsRules(topic) ? content.flatMap((rule: Entry) => versions(rule, periods)) : content,
    ]),
  )
  return { version: 'generated', hash: 'generated', files: Object.fromEntries([...shared, ...regional]) }
}

function foldersOf(real: RulebookSource): Folder[] {
  const folders = new Map<string, Record<string, Entry>>()
  for (const [path, content] of Object.entries(real.files)) {
    const [, code, topic] = /^regions\/(\d{6})-[^/]+\/(.+)$/.exec(path) ?? []
    if (code === undefined || topic === undefined) continue
    // tables are copied as the rules that they make, since versions are rules
    const made =
      topic === FIGURES ? { [`of-${FIGURES}`]: madeOf(real, path).map(([, rule]) => rule) } : { [topic]: content }
    folders.set(code, { ...folders.get(code), ...made })
  }
  for (const path of Object.keys(real.files).filter((each) => each.startsWith(SHARED)))
    for (const [code, rule] of madeOf(real, path)) {
      const topic = path.replace('/', '-')
      const files = folders.get(code) ?? {}
      folders.set(code, { ...files, [topic]: [...(files[topic] ?? []), rule] })
    }
  return [...folders].map(([code, files]) => ({ code, files }))
}

/** The rules that a file makes, each with its place. */
const madeOf = ({ files }: RulebookSource, path: string): [string, Entry][] =>
  rulesIn(new Reader(files), path).map(({ place, ...rule }) => [place, rule])

const holdsRules = (topic: string): boolean => topic !== 'region.yaml' && topic !== 'sources.yaml'

const rulesOf = ({ files }: Folder): Entry[] =>
  Object.entries(files).flatMap(([topic, content]) => (holdsRules(topic) ? content : []))

const setsBounds = (folder: Folder): boolean => rulesOf(folder).some((rule) => rule.bound)

const namesOf = (relation: string | string[] | undefined): string[] => [relation ?? []].flat()

const standsAlone = (folder: Folder): boolean =>
  folder.files['region.yaml'].covers === undefined &&
  rulesOf(folder)
    .flatMap(({ exceptionTo, disputes }) => [...namesOf(exceptionTo), ...namesOf(disputes)])
    .every((name) => name.startsWith('nation/') || name.startsWith(`${folder.code}/`))

/** The folder as that of another place: its rules, and the documents that these cite, under other ids. */
function copyOf({ code, files }: Folder, place: string): Folder {
  const citing: Entry[] = [...rulesOf({ code, files }), ...(files['region.yaml'].contacts ?? [])]
  const cited = new Set(citing.map(({ source }) => source))
  const sources = (files['sources.yaml'] ?? []).filter(({ id }: Entry) => cited.has(id))
  const own = new Set(sources.map(({ id }: Entry) => id))
  const renamed = (key: string, value: unknown) =>
    (key === 'id' || key === 'source') && own.has(value) ? `${place}-${value}` : value
  const copy = JSON.stringify({ ...files, 'sources.yaml': sources }, renamed).replaceAll(code, place)
  return { code: place, files: JSON.parse(copy) }
}

interface Period {
  readonly from?: string
  readonly to?: string
}

/** A period cut at the first two days of change in it. */
const periodsOf = ({ from, to }: Period): Period[] =>
  [from, ...CHANGES.filter((day) => (from ?? '') < day && day < (to ?? '9')).slice(0, 2)].map(
    (start, index, starts) => {
      const end = starts[index + 1] ?? to
      return { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) }
    },
  )

/** A rule in as many versions as it has periods; what it says of another rule holds of all that rule's versions. */
function versions(rule: Entry, periods: ReadonlyMap<string, readonly Period[]>): Entry[] {
  const related = (relation: string | string[]) =>
    namesOf(relation).flatMap((name) => periods.get(name)?.map((_, version) => `${name}-${version}`) ?? name)
  return (periods.get(rule.id) ?? []).map((period, version) => ({
    ...rule,
    id: `${rule.id}-${version}`,
    ...(rule.exceptionTo !== undefined && { exceptionTo: related(rule.exceptionTo) }),
    ...(rule.disputes !== undefined && { disputes: related(rule.disputes) }),
    in: period,
  }))
}
