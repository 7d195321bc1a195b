export type {
  ClaimEntry,
  Cluster,
  Contact,
  Notice,
  PlacedRule,
  RegionEntry,
  Rule,
  Source,
} from '../load/forms'
export type { Artefact, Contents } from './contents'
export { NATION, placeOf, placesAround, SHARED } from './places'
export { type Claim, compilePolicy, type Policy, policyOf, type RegionNote, seedOf } from './policy'
export { gradeOf, inForceOf } from './rules'
