import { earlier, Grade, type RegionReply, type RegionStatus, type RegionsReply } from '@contract'
import { basisOf } from '../advice/case'
import { contactsOf } from '../advice/contacts'
import { decisionLabels } from '../decisions'
import { NATION, type Policy } from '../policy'
import { claimsAbout } from './claims'
import { pinyinOf } from './pinyin'
import { allPlaces, localPlaces, statusOf } from './places'
import { lineOf, rulesIn } from './rules'

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
  const decided = places.flatMap((place) => decisionsOf(policy, place))
  return {
    ...statusOf(policy, code),
    ...(own?.since !== undefined && { since: own.since }),
    ...(own && { note: own.note }),
    decisions: decided,
    lines: rulesIn(policy, places).map((rule) => lineOf(policy, rule)),
    open: locallyDecided(policy)
      .filter(([decision]) => decided.every((each) => each.decision !== decision))
      .map(([, label]) => label),
    contacts: contactsOf(policy, places),
    claims: claimsAbout(policy, code).length,
  }
}

/** What any place has rules of its own for: decisions and their Chinese names. */
function locallyDecided(policy: Policy): [decision: string, label: string][] {
  const local = [...policy.rules.values()].filter(({ place }) => place !== NATION)
  return Object.entries(decisionLabels).filter(([decision]) => local.some(({ then }) => decision in then))
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
