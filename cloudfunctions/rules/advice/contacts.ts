import type { Contact } from '@contract'
import { placesAround } from '../load'
import { type Case, sourceBasis } from './case'

/** Whom to ask: the offices of the place and of the places around it, then the nation's. Only numbers that a source names. */
export function contacts({ policy, reading }: Case): Contact[] {
  const local = placesAround(policy, reading.situation.region).flatMap(
    (place) => policy.regions.get(place)?.contacts ?? [],
  )
  return [...local, ...policy.contacts].map(({ name, phone, for: about, source }) => ({
    name: `${name}：${about}`,
    phone,
    basis: [sourceBasis(policy, source)],
  }))
}
