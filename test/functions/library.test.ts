import {
  AboutReply,
  ClaimReply,
  ClaimsReply,
  ClustersReply,
  MAX_HITS,
  parse,
  provinceOf,
  REGIONS,
  RegionReply,
  RegionsReply,
  type Relation,
  RuleReply,
  SearchReply,
  SourceReply,
} from '@contract'
import type { z } from 'zod'
import { handler } from '../../cloudfunctions/library/handler'
import { createRulebook } from '../../cloudfunctions/rules'
import type { Row } from '../../cloudfunctions/rules/engine'
import { artefactOf, placesAround } from '../../cloudfunctions/rules/load'
import type { Services } from '../../cloudfunctions/services'
import { readRulebook } from '../../config/rulebook'
import { scenariosByRule } from '../../config/shown'
import { isRule } from '../../src/components/Basis/words'

const rulebook = createRulebook(artefactOf({ ...readRulebook(), scenarios: scenariosByRule() }))
const { policy } = rulebook

/** What a text reply may weigh, in bytes. */
const LIMIT = 100 * 1024

const call = (request: unknown) => handler(request, { id: 'anyone' }, { rulebook } as Services)

/** What a call gives, held to the contract and to the limit. */
async function get<T extends z.core.$ZodType>(schema: T, request: Record<string, unknown>): Promise<z.output<T>> {
  const reply = await call(request)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(LIMIT)
  const parsed = parse(schema, reply.data)
  expect(parsed).toEqual({ ok: true, data: reply.data })
  return reply.data as z.output<T>
}

/** The claims of all pages. */
async function allClaims(query: Record<string, unknown>): Promise<ClaimReply[]> {
  const page = await get(ClaimsReply, { action: 'claims', ...query })
  return page.next === undefined ? page.claims : [...page.claims, ...(await allClaims({ ...query, cursor: page.next }))]
}

const refusal = (code: string, ...paths: string[]) => ({
  ok: false,
  error: {
    code,
    message: expect.stringMatching(/[\u4e00-\u9fff]/),
    ...(paths.length > 0 && {
      issues: paths.map((path) => ({ path, message: expect.stringMatching(/[\u4e00-\u9fff]/) })),
    }),
  },
})

/** Places that have rules. */
const ruled = new Set([...policy.rules.values()].map(({ place }) => place))

describe('a rule', () => {
  test('is fetched by its id with what it says, where it holds and what it rests on', async () => {
    for (const { id, place, text, source } of policy.rules.values()) {
      const rule = await get(RuleReply, { action: 'rule', id })
      expect(rule).toMatchObject({ id, text, basis: { rule: id, source } })
      expect(rule.region?.code).toBe(place === '000000' ? undefined : place)
      expect(rule.labels).toHaveLength(rule.decisions.length)
      expect(Object.keys(rule.then).map((field) => field.split('.')[0])).toEqual(expect.arrayContaining(rule.decisions))
    }
  })

  test('that ended names the rules which decide the same in its place from that day on', async () => {
    const fee = await get(RuleReply, { action: 'rule', id: 'nation/late-fee-before-2011-07' })
    expect(fee).toMatchObject({ to: '2011-07-01', replacedBy: expect.arrayContaining(['nation/late-fee-on-employer']) })
  })

  test('with an end is replaced by rules of its place or one around it that are in force on that day', async () => {
    for (const id of policy.rules.keys()) {
      const ended = await get(RuleReply, { action: 'rule', id })
      expect(ended.replacedBy === undefined).toBe(ended.to === undefined)
      for (const next of ended.replacedBy ?? []) {
        const rule = await get(RuleReply, { action: 'rule', id: next })
        expect(placesAround(policy, ended.region?.code ?? '000000')).toContain(rule.region?.code ?? '000000')
        expect(Object.keys(ended.then)).toEqual(
          expect.arrayContaining([Object.keys(rule.then).find((field) => field in ended.then)]),
        )
        expect((rule.from ?? '') <= (ended.to as string)).toBe(true)
        expect(rule.to === undefined || rule.to > (ended.to as string)).toBe(true)
      }
    }
  })
})

describe('the rules around a rule', () => {
  const around = async (id: string, relation: Relation) =>
    (await get(RuleReply, { action: 'rule', id })).related
      .filter((each) => each.relation === relation)
      .map(({ line }) => line)

  test('name each other from both sides', async () => {
    const [fee, cap] = ['nation/late-fee-on-employer', 'nation/late-fee-at-most-the-arrears']
    const before = 'nation/late-fee-before-2011-07'
    const pairs: [string, Relation, string, Relation][] = [
      [before, 'replaced-by', fee, 'replaces'],
      [before, 'overrides', 'nation/no-late-fee-on-persons-before-2011-07', 'overridden-by'],
      ['nation/resident-exempt-newborn', 'exception-to', 'nation/resident-other-groups', 'exception'],
      [fee, 'dispute', cap, 'dispute'],
      ['450900/fee-2025', 'overrides', '450000/fee-2025', 'overridden-by'],
    ]
    for (const [one, relation, other, back] of pairs) {
      expect(await around(one, relation)).toContainEqual(expect.objectContaining({ id: other }))
      expect(await around(other, back)).toContainEqual(expect.objectContaining({ id: one }))
    }
  })

  test('say where they hold and how much they weigh', async () => {
    const lines = await around('450900/fee-2025', 'overrides')
    expect(lines).toContainEqual(
      expect.objectContaining({ id: '450000/fee-2025', place: '广西壮族自治区', grade: 'reported' }),
    )
    expect(lines.find(({ id }) => id.startsWith('nation/'))).not.toHaveProperty('place')
  })

  test('that go before one are of its place or within it, and never of less weight in one place, or bind it from around', async () => {
    const rows = new Map(policy.model.rows.map((row) => [row.id, row]))
    /** The less, the more it weighs: what binds, what is plain, what is a default; then by the source. */
    const weight = (row: Row) => [row.binding ? 0 : row.default ? 2 : 1, row.rank] as const
    for (const rule of rows.values()) {
      const first = await around(rule.id, 'overridden-by')
      if (rule.bound) expect(first).toEqual([])
      for (const { id } of first) {
        const row = rows.get(id) as Row
        if (row.place === rule.place) expect(weight(row) < weight(rule)).toBe(true)
        else if (placesAround(policy, rule.place).includes(row.place)) expect([id, row.binding]).toEqual([id, true])
        else expect(placesAround(policy, row.place)).toContain(rule.place)
      }
    }
  })
})

test('a rule names the worked cases in which it is said to decide', async () => {
  const { scenarios } = await get(RuleReply, { action: 'rule', id: '450900/fee-2025' })
  expect(scenarios).toEqual(['玉林居民2025年6月30日缴2025年度的，每人400元'])
})

test('rules are told from what else a basis may name by their ids', () => {
  const { guide, sources, claims, clusters } = policy
  const others = [...sources.values(), ...claims, ...clusters, ...Object.values(guide).flat()].map(({ id }) => id)
  expect(others.filter(isRule)).toEqual([])
  expect([...policy.rules.keys()].filter((id) => !isRule(id))).toEqual([])
})

describe('a source', () => {
  test('is fetched by its id with the rules and claims that rest on it', async () => {
    for (const { id, title, grade, checkedOn } of policy.sources.values()) {
      const source = await get(SourceReply, { action: 'source', id })
      expect(source).toMatchObject({ id, title, grade, checkedOn })
      expect(source.lines.map((line) => line.id)).toEqual(source.rules)
      for (const rule of source.rules) expect(policy.rules.get(rule)?.source).toBe(id)
    }
  })

  test('that decides a claim or holds it names that claim', async () => {
    const law = await get(SourceReply, { action: 'source', id: 'sil-2018' })
    expect(law.claims).toContain('F4-03')
    expect(law.rules).toContain('nation/worker-waiting-open')
    expect((await get(SourceReply, { action: 'source', id: 'seed-f4' })).claims).toContain('F4-05')
  })
})

describe('the claims', () => {
  test('are each fetched by id with a ruling and the reason', async () => {
    for (const { id, statement, ruling, topic } of policy.claims)
      expect(await get(ClaimReply, { action: 'claim', id })).toMatchObject({ id, statement, ruling, topic })
  })

  test('of a source are those that its page names', async () => {
    for (const id of ['sil-2018', 'seed-f4']) {
      const { claims } = await get(SourceReply, { action: 'source', id })
      expect((await allClaims({ source: id })).map((claim) => claim.id)).toEqual(claims)
    }
    expect(await allClaims({ source: 'nothing-of-this-name' })).toEqual([])
  })

  test('come page by page, each once and in the order of the rulebook', async () => {
    const { total } = await get(ClaimsReply, { action: 'claims' })
    const ids = (await allClaims({})).map(({ id }) => id)
    expect(ids).toEqual(policy.claims.map(({ id }) => id))
    expect(total).toBe(ids.length)
  })

  test('are narrowed to one of the topics they tell', async () => {
    const { topics } = await get(ClaimsReply, { action: 'claims' })
    expect(topics).toContain('等待期')
    let count = 0
    for (const topic of topics) {
      const found = await allClaims({ topic })
      expect(new Set(found.map((claim) => claim.topic))).toEqual(new Set([topic]))
      count += found.length
    }
    expect(count).toBe(policy.claims.length)
  })

  test('about a city are its own and those of its province, as many as its page says', async () => {
    const found = await allClaims({ region: '450900' })
    expect(found.length).toBeGreaterThan(0)
    for (const { region } of found) expect(['450900', '450000']).toContain(region?.code)
    expect((await get(RegionReply, { action: 'region', code: '450900' })).claims).toBe(found.length)
  })

  test('are narrowed to those that have all the words', async () => {
    const found = await allClaims({ q: '等待期 6个月' })
    expect(found.length).toBeGreaterThan(0)
    for (const { id, topic, statement, why } of found) {
      expect(`${id} ${topic} ${statement} ${why}`).toContain('等待期')
      expect(`${id} ${topic} ${statement} ${why}`).toContain('6个月')
    }
    expect(await allClaims({ q: '没有人这样说过' })).toEqual([])
  })
})

test('the contradictions show all sides with their claims, what holds and what decides it', async () => {
  const { clusters } = await get(ClustersReply, { action: 'clusters' })
  expect(clusters.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `C${index + 1}`))
  for (const { id, sides } of clusters) {
    const kept = policy.clusters.find((cluster) => cluster.id === id)
    expect(sides.length).toBeGreaterThan(1)
    expect(sides.map(({ claims }) => claims.map((claim) => claim.id))).toEqual(kept?.sides.map(({ claims }) => claims))
  }
})

describe('the regions', () => {
  test('are all places of the code table, each of which can be opened', async () => {
    const { regions } = await get(RegionsReply, { action: 'regions' })
    const codes = regions.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(REGIONS.map(({ code }) => code)))
    expect(codes).toEqual([...codes].sort())
    for (const { code, name, verified } of regions)
      expect(await get(RegionReply, { action: 'region', code })).toMatchObject({ code, name, verified })
  })

  test.each(['玉林', '4509', 'yulin', 'YL', ' 玉林 '])('with %j in name, code or pinyin include 玉林', async (q) => {
    const { regions } = await get(RegionsReply, { action: 'regions', q })
    expect(regions.map(({ code }) => code)).toContain('450900')
    expect(regions.length).toBeLessThan(20)
  })

  test('with rules of their own name them by decision, with text, grade and the oldest reading', async () => {
    // every place names the rules of the nation again
    const fetched = new Map<string, Promise<RuleReply>>()
    const ruleOf = (id: string) => {
      const rule = fetched.get(id) ?? get(RuleReply, { action: 'rule', id })
      fetched.set(id, rule)
      return rule
    }
    for (const code of ruled) {
      if (code === '000000') continue
      const { decisions, lines } = await get(RegionReply, { action: 'region', code })
      const own = decisions.filter(({ place }) => place.code === code).flatMap(({ rules }) => rules)
      expect(new Set(own)).toEqual(
        new Set([...policy.rules.values()].filter(({ place }) => place === code).map(({ id }) => id)),
      )
      expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(own))
      for (const { rules, grade, checkedOn } of decisions) {
        const bases = (await Promise.all(rules.map(ruleOf))).map(({ basis }) => basis)
        expect(bases.map((basis) => basis.grade)).toContain(grade)
        expect(checkedOn).toBe(bases.map((basis) => basis.checkedOn).sort()[0])
      }
    }
  })

  test('without rules of their own are not verified and name what their province decides', async () => {
    const city = REGIONS.find(
      ({ code }) => !ruled.has(code) && !policy.regions.has(code) && ruled.has(provinceOf(code)),
    )
    const code = city?.code as string
    const { verified, since, decisions } = await get(RegionReply, { action: 'region', code })
    expect({ verified, since }).toEqual({ verified: 'none', since: undefined })
    expect(decisions.length).toBeGreaterThan(0)
    expect(new Set(decisions.map(({ place }) => place.code))).toEqual(new Set([provinceOf(code)]))
  })

  test('name what other places decide and nobody around them does', async () => {
    const { decisions, open } = await get(RegionReply, { action: 'region', code: '450900' })
    expect(open).toContain('要等多久')
    expect(decisions.map(({ label }) => label)).not.toEqual(expect.arrayContaining(['要等多久']))
    for (const { label } of decisions) expect(open).not.toContain(label)
    expect(open).not.toContain('哪个月退休')
  })

  test('name whom to ask', async () => {
    const { contacts } = await get(RegionReply, { action: 'region', code: '450900' })
    expect(contacts.map(({ phone }) => phone)).toContain('12393')
  })
})

describe('a search', () => {
  const hits = async (q: string) => (await get(SearchReply, { action: 'search', q })).hits

  test.each(['玉林', 'yulin', 'yl', '450900'])('for %s finds the city 玉林', async (q) => {
    const [...first] = (await hits(q)).slice(0, 5)
    expect(first).toContainEqual(expect.objectContaining({ kind: 'region', id: '450900' }))
  })

  test('for a word of many remarks on places finds rules and contradictions first', async () => {
    const kinds = (await hits('断缴')).slice(0, 10).map(({ kind }) => kind)
    expect(kinds).not.toContain('region')
    expect(kinds).toEqual(expect.arrayContaining(['rule', 'cluster']))
  })

  test('for a sentence tells what is decided before what is said, and few things rather than all that has a word', async () => {
    const found = await hits('断缴三个月还能报销吗')
    expect(found[0]).toMatchObject({ kind: 'cluster', id: 'C3' })
    expect(found.slice(0, 10).map(({ kind }) => kind)).toContain('rule')
    expect(found.length).toBeLessThan(MAX_HITS / 2)
  })

  test('for a sentence that names a place keeps the answers beside the place', async () => {
    const kinds = (await hits('上海断缴能补吗')).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['region', 'cluster']))
  })

  test('says where a rule holds', async () => {
    const [rule] = await hits('450900/fee-2025')
    expect(rule).toMatchObject({ kind: 'rule', place: '广西壮族自治区玉林市' })
  })

  test('knows how a name of many readings is spoken', async () => {
    expect((await hits('chongqing'))[0]).toMatchObject({ kind: 'region', id: '500000' })
  })

  test('for 滞纳金 finds rules, claims and the contradiction, and nothing that does not have it', async () => {
    const found = await hits('滞纳金')
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['rule', 'claim', 'cluster']))
    for (const { title, excerpt = '' } of found) expect(title + excerpt).toContain('滞纳金')
  })

  test('finds a law by its name and by the first letters of a part of it', async () => {
    for (const q of ['社会保险法', 'shbxf'])
      expect(await hits(q)).toContainEqual(expect.objectContaining({ kind: 'source', id: 'sil-2018' }))
  })

  test('finds a document by its number', async () => {
    expect(await hits('国办发〔2024〕38号')).toContainEqual(
      expect.objectContaining({ kind: 'source', id: 'guoban-2024-38' }),
    )
  })

  test('finds a rule and a claim by its id', async () => {
    expect((await hits('nation/worker-waiting-open'))[0]).toMatchObject({ kind: 'rule' })
    expect((await hits('f4-05'))[0]).toMatchObject({ kind: 'claim', id: 'F4-05' })
  })

  test('finds the question that the interview asks', async () => {
    const found = await hits('哪天出生')
    expect(found).toContainEqual(expect.objectContaining({ kind: 'question', id: 'bornOn' }))
  })

  test('finds what has one character, wherever it stands', async () => {
    const found = await hits('缴')
    expect(found).toHaveLength(MAX_HITS)
    for (const { title, excerpt = '' } of found) expect(title + excerpt).toContain('缴')
  })

  test('for a whole question gives what has some of its words', async () => {
    expect((await hits('断缴3个月以后看病的钱还能报销吗？')).length).toBeGreaterThan(0)
  })

  test.each(['xqzxqz', '   ', '？！'])('for %j finds nothing', async (q) => {
    expect(await hits(q)).toEqual([])
  })
})

test('about counts everything and tells the oldest reading', async () => {
  const { oldestCheck, ...about } = await get(AboutReply, { action: 'about' })
  expect(about).toEqual({
    version: rulebook.version,
    hash: rulebook.hash,
    counts: {
      rules: policy.rules.size,
      sources: policy.sources.size,
      claims: policy.claims.length,
      clusters: policy.clusters.length,
      regions: [...ruled].filter((place) => place !== '000000').length,
    },
  })
  const days = [...policy.sources.values(), ...policy.rules.values()].flatMap(({ checkedOn }) => checkedOn ?? [])
  expect(days).toContain(oldestCheck)
  for (const day of days) expect(day >= oldestCheck).toBe(true)
})

describe('a request that is refused', () => {
  test.each(['rule', 'source', 'claim'])('asks for a %s that does not exist', async (action) => {
    expect(await call({ action, id: 'nothing/of-this-name' })).toEqual(refusal('not-found'))
  })

  test.each([
    ['a region that does not exist', { action: 'region', code: '999999' }, 'code'],
    ['a region by half its code', { action: 'region', code: '4509' }, 'code'],
    ['the nation as a region', { action: 'region', code: '000000' }, 'code'],
    ['claims of a region that does not exist', { action: 'claims', region: '999999' }, 'region'],
    ['claims from a page that there is not', { action: 'claims', cursor: 'nothing' }, 'cursor'],
    ['for nothing', { action: 'search', q: '' }, 'q'],
    ['for words without end', { action: 'search', q: '医'.repeat(101) }, 'q'],
    ['a rule without its id', { action: 'rule' }, 'id'],
    ['a field that is not there', { action: 'about', id: 'x' }, 'id'],
    ['something that the library does not do', { action: 'burn' }, 'action'],
  ])('asks for %s', async (_case, request, path) => {
    expect(await call(request)).toEqual(refusal('bad-request', path))
  })
})
