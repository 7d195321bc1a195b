import { dayNumber } from '@contract'
import type { z } from 'zod'
import { decisions } from '../decisions'
import { compile, type Impossible, type Model, type Program } from '../engine'
import { facts, type Parameters } from '../facts'
import { conditionsOf } from '../forms'
import { formulas } from '../formulas'
import { type Guide, guideOf, LetterFile, MaterialFile, StepFile } from '../guide'
import type { RulebookSource } from '../source'
import {
  type Claim,
  ClaimFile,
  type Cluster,
  ClusterFile,
  type Contact,
  ContactFile,
  ImpossibleFile,
  type Notice,
  NoticeFile,
  ParameterFile,
  type PlacedRule,
  RegionFile,
  type RegionNote,
  type Rule,
  RuleFile,
  type Source,
  SourceFile,
} from './forms'
import { parentsOf, placeOf } from './places'
import { InvalidRulebook, Reader } from './reader'
import { rowOf, verifiedPlaces } from './rules'

/** The rulebook's files, read and cross-checked, before it is compiled. */
export interface Policy {
  readonly rules: ReadonlyMap<string, PlacedRule>
  readonly sources: ReadonlyMap<string, Source>
  readonly claims: readonly Claim[]
  readonly clusters: readonly Cluster[]
  readonly contacts: readonly Contact[]
  readonly notices: readonly Notice[]
  readonly guide: Guide
  readonly parameters: Parameters
  /** The first day of which the rulebook speaks. */
  readonly firstDay: string
  /** Sources that the parameters rest on. */
  readonly cited: readonly string[]
  readonly regions: ReadonlyMap<string, RegionNote>
  /** Names of the scenarios that show a rule deciding, by its id. */
  readonly scenarios: Readonly<Record<string, readonly string[]>>
  readonly model: Model
}

/** The file that lists documents: one for the nation and what several regions share, one in a region's folder. */
const SOURCES = 'sources.yaml'

/** The files beside the places' folders. */
const HEADS: readonly string[] = [
  'rulebook.yaml',
  'parameters.yaml',
  'clusters.yaml',
  'contacts.yaml',
  'notices.yaml',
  'impossible.yaml',
]

/** Reads the rulebook's files; throws {@link InvalidRulebook} naming file and field. Its rules are compiled by {@link compilePolicy}. */
export function readPolicy({ files, scenarios = {} }: RulebookSource): Policy {
  const reader = new Reader(files)
  const rules = new Map<string, PlacedRule>()
  const notes = new Map<string, z.infer<typeof RegionFile>>()
  const sources = new Map<string, Source>()
  const told = new Map<string, z.infer<typeof ClaimFile>[number]>()
  const guide = { materials: new Map(), steps: new Map(), letters: new Map() }
  for (const path of Object.keys(files)) {
    const place = placeOf(path)
    if (path.startsWith('claims/')) reader.list(path, ClaimFile, told)
    else if (path === 'guide/materials.yaml') reader.list(path, MaterialFile, guide.materials)
    else if (path === 'guide/letters.yaml') reader.list(path, LetterFile, guide.letters)
    else if (path.startsWith('guide/')) reader.list(path, StepFile, guide.steps)
    else if (path === SOURCES || (place !== undefined && path.endsWith(`/${SOURCES}`)))
      reader.list(path, SourceFile, sources)
    else if (place === undefined) {
      if (!HEADS.includes(path))
        reader.complain(
          path,
          `stands in no place: national/, regions/<code>-<name>/, claims/, guide/, or ${HEADS.join(', ')}`,
        )
    } else if (path.endsWith('/region.yaml')) {
      const note = reader.take(path, RegionFile)
      if (note && note.code !== place) reader.complain(path, `code: ${note.code} is not the folder's`)
      if (note) notes.set(place, note)
    } else {
      const here = new Map<string, Rule>()
      reader.list(path, RuleFile, here)
      for (const [id, rule] of here) {
        if (rules.has(id)) reader.complain(path, `${id}: the id is used twice`, id)
        rules.set(id, { ...rule, place })
      }
    }
  }
  if (sources.size === 0) reader.complain(SOURCES, 'there are no sources')
  const parameters = reader.take('parameters.yaml', ParameterFile)
  const clusters = reader.take('clusters.yaml', ClusterFile)
  const contacts = reader.take('contacts.yaml', ContactFile)
  const notices = reader.take('notices.yaml', NoticeFile)
  const impossible = reader.take('impossible.yaml', ImpossibleFile)
  if (!parameters || !clusters || !contacts || !notices || !impossible || reader.findings.length > 0)
    throw new InvalidRulebook(reader.findings)
  const verified = verifiedPlaces(rules.values(), sources)
  return {
    rules,
    sources,
    claims: [...told.values()].map((claim) => ({ ...claim, when: [claim.when].flat().map(conditionsOf) })),
    clusters,
    contacts,
    notices,
    guide: guideOf(guide),
    parameters: { residentLapseCountsFrom: parameters.residentLapseCountsFrom.value },
    firstDay: parameters.firstPaidOn.value,
    cited: Object.values(parameters).map(({ source }) => source),
    regions: new Map(
      [...notes].map(([place, note]) => [place, { ...note, verified: verified.has(place) ? 'partial' : 'none' }]),
    ),
    scenarios,
    model: {
      facts: facts.map(({ fact }) => fact),
      decisions,
      formulas,
      rows: [...rules.values()].map((rule) => rowOf(rule, sources.get(rule.source))),
      impossible: impossible.map(({ when, reason }): Impossible => ({ when: conditionsOf(when), reason })),
      parents: parentsOf(
        [...rules.values()].map(({ place }) => place),
        notes.values(),
      ),
      horizons: {
        ...Object.fromEntries(
          decisions.flatMap(({ day }) => (day ? [[day, dayNumber(parameters.firstPaidOn.value)]] : [])),
        ),
        arrearsFrom: dayNumber(parameters.firstArrearsFrom.value),
      },
    },
  }
}

/** Compiles the rules; throws the engine's InvalidModel naming place and row. */
export const compilePolicy = (policy: Policy): Program => compile(policy.model)
