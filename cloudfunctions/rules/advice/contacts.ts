import type { Contact } from '@contract'
import { onceFor } from '../once'
import { type Policy, placesAround } from '../policy'
import { type Case, quote, sourceBasis } from './case'

/** Whom to ask: the offices of the place and of the places around it, then the nation's. */
export const contacts = (of: Case): Contact[] =>
  contactsAround(of.policy, of.reading.situation.region).map((contact) => ({
    ...contact,
    basis: contact.basis.map((basis) => quote(of, basis)),
  }))

const contactsAround = onceFor((policy: Policy, region) => contactsOf(policy, placesAround(policy, region)))

/** The offices of these places, then those of the whole nation. Only numbers that a source names. */
export const contactsOf = (policy: Policy, places: readonly string[]): Contact[] =>
  [...places.flatMap((place) => policy.regions.get(place)?.contacts ?? []), ...policy.contacts].map(
    ({ name, phone, for: about, source }) => ({
      name: `${name}：${about}`,
      phone,
      basis: [sourceBasis(policy, source)],
    }),
  )
