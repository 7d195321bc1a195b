import { isRegion } from '@contract'
import type { Model } from '../engine'
import type { RegionEntry } from '../load/forms'

/** The nation's key among places: the layer around every province. */
export const NATION = '000000'

/** The folder of rules that speak of several places, which each names: no one region's, and not the nation's. */
export const SHARED = 'shared/'

/** `national/…` speaks of the nation, `regions/<code>-<name>/…` of that region; other files hold no rules. */
export function placeOf(path: string): string | undefined {
  if (path.startsWith('national/')) return NATION
  return /^regions\/(\d{6})-[^/]+\//.exec(path)?.[1]
}

/** County → city → province → nation, for every place that has a folder, and for those that another place covers. */
export function parentsOf(places: readonly string[], regions: Iterable<RegionEntry>): Record<string, string> {
  const parents: Record<string, string> = {}
  for (const { code, covers } of regions) for (const covered of covers ?? []) parents[covered] = code
  for (const place of [...places, ...Object.keys(parents)])
    for (let each = place; each !== NATION && parents[each] === undefined; each = parents[each] as string)
      parents[each] = parentOf(each)
  return parents
}

/** The place around a region by its code: a county's city, a city's province, the nation. */
function parentOf(code: string): string {
  if (code.endsWith('0000')) return NATION
  const city = `${code.slice(0, 4)}00`
  // counties that the province administers itself, and the districts of a municipality, lie in no city
  return code === city || code.slice(2, 4) === '90' || !isRegion(city) ? `${code.slice(0, 2)}0000` : city
}

/** A region and the places around it, most local first, up to the nation. */
export function placesAround({ model }: { readonly model: Pick<Model, 'parents'> }, region: string): string[] {
  const places = [region]
  for (let each = region; each !== NATION; ) {
    each = model.parents[each] ?? parentOf(each)
    places.push(each)
  }
  return places
}
