import type { Advice, Cost, Material, Step } from '@contract'
import type { Case } from './case'
import { concerns, grounds } from './entry'
import { letters } from './letters'

/** What to do in this case: papers, steps stage by stage, letters. A block for which the guide knows nothing is absent. */
export function guide(of: Case, cost: Cost | undefined): Pick<Advice, 'materials' | 'steps' | 'letters'> {
  const blocks = { materials: materials(of), steps: steps(of), letters: letters(of, cost) }
  return Object.fromEntries(Object.entries(blocks).filter(([, block]) => block.length > 0))
}

const materials = (of: Case): Material[] =>
  of.policy.guide.materials
    .filter((entry) => concerns(of, entry))
    .map(({ id, text, why, optional, source, article }) => ({
      text,
      ...(why !== undefined && { why }),
      ...(optional !== undefined && { optional }),
      basis: [grounds(of, id, source, article)],
    }))

const steps = (of: Case): Step[] =>
  of.policy.guide.steps
    .filter((entry) => concerns(of, entry))
    .map(({ id, stage, text, why, channel, items, source, article }) => ({
      stage,
      text,
      ...(why !== undefined && { why }),
      ...(channel !== undefined && { channel }),
      ...(items && { items }),
      basis: [grounds(of, id, source, article)],
    }))
