import { fullName, isRegion, REGIONS, type RegionStatus } from '@contract'
import { NATION, type Policy, placesAround } from '../policy'

/** Thrown for a code that is no place we know; the message is for people. */
export class UnknownPlace extends Error {
  constructor(code: string) {
    super(`没有收录代码是 ${code} 的地区。`)
    this.name = 'UnknownPlace'
  }
}

/** A place and how far the rules of its own are verified. */
export const statusOf = (policy: Policy, code: string): RegionStatus => ({
  code,
  name: nameOf(policy, code),
  verified: policy.regions.get(code)?.verified ?? 'none',
})

/** Where an entry of the rulebook holds; nothing for the whole nation. */
export const regionOf = (policy: Policy, code: string): { region?: RegionStatus } =>
  code === NATION ? {} : { region: statusOf(policy, code) }

/** All places, by code: those of the code table, and the counties that the rulebook speaks of. */
export const allPlaces = (policy: Policy): RegionStatus[] =>
  [...new Set([...REGIONS.map(({ code }) => code), ...policy.regions.keys()])]
    .sort()
    .map((code) => statusOf(policy, code))

/** A place and those around it, most local first, without the nation. Throws {@link UnknownPlace}. */
export function localPlaces(policy: Policy, code: string): string[] {
  if (!isRegion(code) && !policy.regions.has(code)) throw new UnknownPlace(code)
  return placesAround(policy, code).filter((place) => place !== NATION)
}

/** The name with those of the places around it; the code table has none for a county. */
function nameOf(policy: Policy, code: string): string {
  const listed = fullName(code)
  if (listed !== undefined) return listed
  const [, around = NATION] = placesAround(policy, code)
  return `${around === NATION ? '' : nameOf(policy, around)}${policy.regions.get(code)?.name ?? code}`
}
