import { type Contact, Grade, type RegionReply, type RegionStatus, type RegionsReply } from '@contract'
import { cite } from '../advice/case'
import { earlier } from '../calendar'
import { decisionLabels } from '../decisions'
import type { Policy } from '../load'
import { claimsAbout } from './claims'
import { pinyinOf } from './pinyin'
import { allPlaces, localPlaces, statusOf } from './places'
import { basisOf, lineOf, rulesIn } from './rules'

/** All regions, or those whose name, code or pinyin has `q` in it. */
export function regions(policy: Policy, q = ''): RegionsReply {
  const wanted = q.trim().toLowerCase()
  const has = ({ code, name }: RegionStatus) =>
    name.includes(wanted) || code.includes(wanted) || pinyinOf(name).some((typed) => typed.startsWith(wanted))
  return { regions: allPlaces(policy).filter(has) }
}

/** What is verified in a region: its own rules and those of the places around it. Throws UnknownPlace. */
export function region(policy: Policy, code: string): RegionReply {
  const places = localPlaces(policy, code)
  const own = policy.regions.get(code)
  return {
    ...statusOf(policy, code),
    ...(own?.since !== undefined && { since: own.since }),
    ...(own && { note: own.note }),
    decisions: places.flatMap((place) => decisionsOf(policy, place)),
    lines: rulesIn(policy, places).map((rule) => lineOf(policy, rule)),
    contacts: contactsOf(policy, places),
    claims: claimsAbout(policy, code).length,
  }
}

/** What the rules of one place decide. */
function decisionsOf(policy: Policy, place: string): RegionReply['decisions'] {
  const own = rulesIn(policy, [place])
  return Object.entries(decisionLabels).flatMap(([decision, label]) => {
    const rules = own.filter(({ then }) => decision in then)
    const bases = rules.map((rule) => basisOf(policy, rule))
    const grade = Grade.options.find((each) => bases.some((basis) => basis.grade === each))
    if (grade === undefined) return []
    return [
      {
        decision,
        label,
        place: statusOf(policy, place),
        rules: rules.map(({ id }) => id),
        grade,
        checkedOn: bases.map(({ checkedOn }) => checkedOn).reduce(earlier),
      },
    ]
  })
}

/** Whom to ask: the offices of these places, then those of the whole nation. */
const contactsOf = (policy: Policy, places: readonly string[]): Contact[] =>
  [...places.flatMap((place) => policy.regions.get(place)?.contacts ?? []), ...policy.contacts].map(
    ({ name, phone, for: about, source }) => ({
      name: `${name}：${about}`,
      phone,
      basis: [cite(policy, source, source)],
    }),
  )
