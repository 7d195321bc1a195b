import { commonFacts } from './common'
import { lifeFacts } from './life'
import { residentFacts } from './resident'
import { workerFacts } from './worker'

export type { FactDefinition, Literal, Parameters } from './definition'

/** Every fact that rows may ask, in the order in which the tables ask them. */
export const facts = [...commonFacts, ...workerFacts, ...residentFacts, ...lifeFacts]
