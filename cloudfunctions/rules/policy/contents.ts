import type { z } from 'zod'
import type { WrittenGuide } from '../guide'
import type {
  ClaimEntry,
  Cluster,
  Contact,
  ImpossibleFile,
  Notice,
  ParameterFile,
  PlacedRule,
  RegionEntry,
  Source,
} from '../load/forms'

/** What the rulebook's files say, of their forms and cross-checked, as plain JSON: a {@link Policy} is made of it without a check. */
export interface Contents {
  readonly rules: readonly PlacedRule[]
  readonly sources: readonly Source[]
  readonly claims: readonly ClaimEntry[]
  readonly clusters: readonly Cluster[]
  readonly contacts: readonly Contact[]
  readonly notices: readonly Notice[]
  readonly guide: WrittenGuide
  readonly parameters: z.infer<typeof ParameterFile>
  readonly regions: readonly RegionEntry[]
  readonly impossible: z.infer<typeof ImpossibleFile>
  /** Names of the scenarios that show a rule deciding, by its id. */
  readonly scenarios: Readonly<Record<string, readonly string[]>>
}

/** The rulebook as functions are shipped with it: read and checked when they were built. */
export interface Artefact {
  /** The version that the rulebook gives itself. */
  readonly version: string
  /** The hash of its files' parsed values; see RulebookSource. */
  readonly hash: string
  readonly contents: Contents
}
