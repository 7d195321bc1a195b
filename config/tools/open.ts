import type { Rules } from '../../cloudfunctions/rules'
import { compilePolicy, readPolicy } from '../../cloudfunctions/rules/load'
import { RULEBOOK_FOLDER, readRulebook } from '../rulebook'
import { Refusal } from './command'

/** A rulebook that is ready to answer, with its files as they were parsed. */
export interface OpenRulebook extends Rules {
  readonly files: Readonly<Record<string, unknown>>
}

/** Reads and compiles the rulebook of a folder; `name` is what a {@link Refusal} calls it when it cannot be read. */
export function openRulebook(folder: string = RULEBOOK_FOLDER, name = '规则库'): OpenRulebook {
  try {
    const source = readRulebook(folder)
    const policy = readPolicy(source)
    return { ...source, policy, program: compilePolicy(policy) }
  } catch (error) {
    throw new Refusal(`${name}读不懂：${(error as Error).message}`)
  }
}
