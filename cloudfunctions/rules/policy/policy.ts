import { dayNumber } from '@contract'
import { conditionsOf } from '../conditions'
import { decisions } from '../decisions'
import { type Condition, compile, type Impossible, type Model, type Program } from '../engine'
import { facts, type Parameters } from '../facts'
import { formulas } from '../formulas'
import { type Guide, guideOf } from '../guide'
import type { ClaimEntry, Cluster, Contact, Notice, PlacedRule, RegionEntry, Source } from '../load/forms'
import type { Contents } from './contents'
import { parentsOf } from './places'
import { rowOf, verifiedPlaces } from './rules'

/** A statement that circulates, its ruling, and the cases that it touches. */
export type Claim = Omit<ClaimEntry, 'when'> & { readonly when: readonly Readonly<Record<string, Condition>>[] }

/** The source id of the article in which a claim stands: F4-12 stands in `seed-f4`. */
export const seedOf = (claim: Claim): string => `seed-${claim.id.slice(0, 2).toLowerCase()}`

/** What is known of a region, and how far its rules are verified. */
export type RegionNote = RegionEntry & { readonly verified: 'none' | 'partial' }

/** What the rulebook says, in the shape in which it is used, before its rules are compiled. */
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
  /** Months for which unemployment benefit is drawn at most (社会保险法 art. 46). */
  readonly mostBenefitMonths: number
  /** Months within which arbitration is applied for. */
  readonly arbitrationMonths: number
  /** Sources that the parameters rest on. */
  readonly cited: readonly string[]
  readonly regions: ReadonlyMap<string, RegionNote>
  /** Names of the scenarios that show a rule deciding, by its id. */
  readonly scenarios: Readonly<Record<string, readonly string[]>>
  readonly model: Model
}

/** The policy of checked contents. */
export function policyOf(contents: Contents): Policy {
  const { claims, clusters, contacts, notices, guide, parameters, impossible, scenarios } = contents
  const rules = new Map(contents.rules.map((rule) => [rule.id, rule]))
  const sources = new Map(contents.sources.map((source) => [source.id, source]))
  const verified = verifiedPlaces(contents.rules, sources)
  return {
    rules,
    sources,
    claims: claims.map((claim) => ({ ...claim, when: [claim.when].flat().map(conditionsOf) })),
    clusters,
    contacts,
    notices,
    guide: guideOf(guide),
    parameters: { residentLapseCountsFrom: parameters.residentLapseCountsFrom.value },
    firstDay: parameters.firstPaidOn.value,
    mostBenefitMonths: parameters.mostBenefitMonths.value,
    arbitrationMonths: parameters.arbitrationMonths.value,
    cited: Object.values(parameters).map(({ source }) => source),
    regions: new Map(
      contents.regions.map((note) => [note.code, { ...note, verified: verified.has(note.code) ? 'partial' : 'none' }]),
    ),
    scenarios,
    model: {
      facts: facts.map(({ fact }) => fact),
      decisions,
      formulas,
      rows: contents.rules.map((rule) => rowOf(rule, sources.get(rule.source))),
      impossible: impossible.map(({ when, reason }): Impossible => ({ when: conditionsOf(when), reason })),
      parents: parentsOf(
        contents.rules.map(({ place }) => place),
        contents.regions,
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
