import type { Advice, Cost, Material, Step } from '@contract'
import type { Case } from './case'
import { concerning, grounds } from './entry'
import { letters } from './letters'

/** What to do in this case: papers, steps stage by stage, letters. A block for which the guide knows nothing is absent. */
export function guide(of: Case, cost: Cost | undefined): Pick<Advice, 'materials' | 'steps' | 'letters'> {
  const blocks = { materials: materials(of), steps: steps(of), letters: letters(of, cost) }
  return Object.fromEntries(Object.entries(blocks).filter(([, block]) => block.length > 0))
}

const materials = (of: Case): Material[] =>
  concerning(of, of.policy.guide.materials).map((entry) => ({
    text: entry.text,
    ...(entry.why !== undefined && { why: entry.why }),
    ...(entry.optional !== undefined && { optional: entry.optional }),
    basis: [grounds(of, entry)],
  }))

const steps = (of: Case): Step[] =>
  concerning(of, of.policy.guide.steps).map((entry) => ({
    stage: entry.stage,
    text: entry.text,
    ...(entry.why !== undefined && { why: entry.why }),
    ...(entry.channel !== undefined && { channel: entry.channel }),
    ...(entry.items && { items: entry.items }),
    basis: [grounds(of, entry)],
  }))
