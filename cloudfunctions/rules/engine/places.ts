import type { Model } from './types'

/** A place and those around it, most local first. */
export function chainOf({ parents }: Pick<Model, 'parents'>, place: string): string[] {
  const chain: string[] = []
  for (let each: string | undefined = place; each !== undefined; each = parents[each]) chain.push(each)
  return chain
}
