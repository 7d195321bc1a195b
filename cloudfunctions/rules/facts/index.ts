import { commonFacts } from './common'
import { residentFacts } from './resident'
import { workerFacts } from './worker'

export type { FactDefinition, Parameters } from './definition'

/** Every fact that rows may ask, in the order in which the tables ask them. */
export const facts = [...commonFacts, ...workerFacts, ...residentFacts]
