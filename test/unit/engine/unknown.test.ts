import type { Known } from '../../../cloudfunctions/rules/engine'
import { answer, loan, model, read, row } from './library'

const when = (...clauses: Parameters<typeof row>[2] extends infer _ ? readonly Record<string, never>[] : never) => clauses
