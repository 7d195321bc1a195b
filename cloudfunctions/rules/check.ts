import { check, type Finding, InvalidModel, type Report } from './engine'
import { citationsOf, idsOf } from './guide'
import {
  compilePolicy,
  FIGURES,
  figuresIn,
  holdAgainstQuotes,
  InvalidRulebook,
  inForceOf,
  NATION,
  type Policy,
  type Quoted,
  Reader,
  readPolicy,
  seedOf,
} from './load'
import type { RulebookSource } from './source'

/** What the proof of a rulebook counted and found; no finding means that it holds. */
export interface RulebookReport extends Report {
  readonly nationalRules: number
  readonly regionalRules: number
  readonly regions: number
  readonly claims: number
  readonly clusters: number
  readonly sources: Readonly<Record<string, number>>
  /** Where the figures of the regions' tables stand. */
  readonly figures: Omit<Quoted, 'findings'>
}

const nothing: Report = { findings: [], yields: [], counts: { decisions: 0, rows: 0, places: 0, tables: 0, cells: 0 } }

/** Proves a rulebook: its form, every reference, and that its tables have no gap, no conflict and no dead row. */
export function checkRulebook(source: RulebookSource): RulebookReport {
  let policy: Policy
  try {
    policy = readPolicy(source)
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    return {
      ...nothing,
      findings: error.findings,
      nationalRules: 0,
      regionalRules: 0,
      regions: 0,
      claims: 0,
      clusters: 0,
      sources: {},
      figures: { quoted: 0, derived: 0, recorded: 0, unquoted: [] },
    }
  }
  const rules = [...policy.rules.values()]
  const cited = new Set([
    ...[...policy.claims, ...policy.clusters].flatMap(({ decidedBy }) => decidedBy.map(({ source }) => source)),
    ...[...policy.regions.values()].flatMap(({ contacts }) => contacts ?? []).map(({ source }) => source),
    ...policy.contacts.map((contact) => contact.source),
    ...policy.notices.map((notice) => notice.source),
    ...citationsOf(policy.guide).map(({ source }) => source),
    ...policy.cited,
    ...policy.claims.map(seedOf),
  ])
  const dangling = [...cited]
    .filter((id) => !policy.sources.has(id))
    .map((id): Finding => ({ kind: 'dangling', message: `source ${id} is cited and does not exist` }))
  let report = nothing
  try {
    report = check(compilePolicy(policy), { known: new Set(policy.sources.keys()), cited })
  } catch (error) {
    if (!(error instanceof InvalidModel)) throw error
    report = { ...nothing, findings: error.findings }
  }
  const { findings: misquoted, ...figures } = figuresOf(source)
  const national = rules.filter((rule) => rule.place === NATION).length
  const sources: Record<string, number> = {}
  for (const { grade } of policy.sources.values()) sources[grade] = (sources[grade] ?? 0) + 1
  return {
    findings: [
      ...dangling,
      ...unexplained(policy),
      ...ambiguous(policy),
      ...untimely(policy),
      ...uncertain(policy),
      ...misguided(policy),
      ...misquoted,
      ...report.findings,
    ],
    yields: report.yields,
    counts: report.counts,
    nationalRules: national,
    regionalRules: rules.length - national,
    regions: new Set(rules.map((rule) => rule.place)).size - 1,
    claims: policy.claims.length,
    clusters: policy.clusters.length,
    sources,
    figures,
  }
}

/** The figures of all tables, held against the words that they rest on. */
function figuresOf({ files }: RulebookSource): Quoted {
  const reader = new Reader(files)
  const tables = Object.keys(files).filter((path) => path.endsWith(`/${FIGURES}`))
  return holdAgainstQuotes(tables.flatMap((path) => figuresIn(reader, path)))
}

/** Exceptions and disputes that do not say why. */
const unexplained = (policy: Policy): Finding[] =>
  [...policy.rules.values()]
    .filter((rule) => (rule.exceptionTo ?? rule.disputes) !== undefined && rule.because === undefined)
    .map((rule) => ({
      kind: 'invalid',
      place: rule.place,
      row: rule.id,
      message: `${rule.place}: row ${rule.id}: says no reason (because)`,
    }))

/** Groups that have the id of a rule: an exception that names one could mean either. */
const ambiguous = ({ rules }: Policy): Finding[] =>
  [...rules.values()]
    .filter(({ group }) => group !== undefined && rules.has(group))
    .map(({ id, place, group }) => ({
      kind: 'invalid',
      place,
      row: id,
      message: `${place}: row ${id}: its group ${group} has the id of a rule`,
    }))

/** Rules in force on days on which their document is not. */
const untimely = ({ rules, sources }: Policy): Finding[] =>
  [...rules.values()].flatMap((rule) => {
    const { from, to } = sources.get(rule.source)?.inForce ?? {}
    const own = inForceOf(rule, sources.get(rule.source))
    const early = from !== undefined && (own.from === undefined || own.from < from)
    const late = to !== undefined && (own.to === undefined || own.to > to)
    return early || late
      ? [
          {
            kind: 'invalid' as const,
            place: rule.place,
            row: rule.id,
            message: `${rule.place}: row ${rule.id}: is in force ${early ? `before ${from}` : `after ${to}`}, when its source is not`,
          },
        ]
      : []
  })

/** Claims and clusters that name claims which do not exist, or do not contradict back; claims of a cluster that stand on no side. */
function uncertain({ claims, clusters }: Policy): Finding[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const complain = (kind: Finding['kind'], message: string): Finding => ({ kind, message })
  return [
    ...claims.flatMap(({ id, contradicts, cluster }) => [
      ...contradicts.flatMap((other) => {
        const found = byId.get(other)
        if (!found) return [complain('dangling', `claim ${id} contradicts ${other}, which does not exist`)]
        return found.contradicts.includes(id)
          ? []
          : [complain('invalid', `claim ${id} contradicts ${other}, which does not say so`)]
      }),
      ...(cluster !== undefined && !clusters.some((each) => each.id === cluster)
        ? [complain('dangling', `claim ${id} belongs to the cluster ${cluster}, which does not exist`)]
        : []),
    ]),
    ...clusters.flatMap((cluster) =>
      cluster.sides.flatMap((side) =>
        side.claims
          .filter((id) => !byId.has(id))
          .map((id) => complain('dangling', `cluster ${cluster.id} names the claim ${id}, which does not exist`)),
      ),
    ),
  ]
}

/**
 * Entries of the guide that have the id of another, that cite of a web article what is none of its claims, or that cite a
 * claim which was ruled wrong or outdated.
 */
function misguided({ guide, claims, sources }: Policy): Finding[] {
  const ids = idsOf(guide)
  const complain = (id: string, message: string): Finding => ({
    kind: 'invalid',
    row: id,
    message: `${id}: ${message}`,
  })
  return [
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => complain(id, 'the id is used twice')),
    ...citationsOf(guide)
      .filter(({ source }) => sources.get(source)?.grade === 'claimed')
      .flatMap(({ id, source, article }) =>
        article.flatMap((each) => {
          const claim = claims.find((known) => known.id === each && seedOf(known) === source)
          if (!claim) return [complain(id, `cites ${each}, which is no claim of ${source}`)]
          return claim.ruling === 'wrong' || claim.ruling === 'outdated'
            ? [complain(id, `cites ${each}, which was ruled ${claim.ruling}`)]
            : []
        }),
      ),
  ]
}
