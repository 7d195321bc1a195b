import type {
  AboutReply,
  ClaimReply,
  ClaimsReply,
  ClustersReply,
  RegionReply,
  RuleLine,
  RuleReply,
  SourceReply,
  TitledBasis,
} from '@contract'

/** Invented entries of a rulebook. */
export const basis: TitledBasis = {
  rule: 'nation/one',
  source: 'law-one',
  title: '示例法',
  article: '第一条',
  grade: 'law',
  checkedOn: '2026-02-01',
  url: 'https://example.org/law',
}

export const line = (id: string, changes: Partial<RuleLine> = {}): RuleLine => ({
  id,
  text: `规则${id}。`,
  grade: 'official',
  ...changes,
})

export const rule: RuleReply = {
  id: 'nation/one',
  text: '补缴以后从下个月起享受。',
  decisions: ['benefitStart'],
  labels: ['从哪天起有保障'],
  when: {},
  then: {},
  from: '2020-01-01',
  to: '2024-07-01',
  basis,
  related: [
    { relation: 'replaced-by', line: line('nation/two', { from: '2024-07-01' }) },
    { relation: 'overridden-by', line: line('450900/three', { place: '广西壮族自治区玉林市', grade: 'reported' }) },
  ],
  scenarios: ['断了两个月的，补缴后下个月起享受'],
}

export const source: SourceReply = {
  id: 'law-one',
  title: '示例法',
  issuer: '示例机关',
  grade: 'law',
  checkedOn: '2026-02-01',
  read: 'excerpt',
  url: 'https://example.org/law',
  rules: [],
  lines: [],
  claims: ['F0-01', 'F0-02'],
}

const yulin = { code: '450900', name: '广西壮族自治区玉林市', verified: 'partial' } as const

export const region: RegionReply = {
  ...yulin,
  since: '2021-07-01',
  note: '退休年限没有取得。',
  decisions: [
    {
      decision: 'waiting',
      label: '要等多久',
      place: yulin,
      rules: ['450900/a', '450900/b'],
      grade: 'official',
      checkedOn: '2026-02-01',
    },
    {
      decision: 'benefitStart',
      label: '从哪天起有保障',
      place: yulin,
      rules: ['450900/a'],
      grade: 'official',
      checkedOn: '2026-01-15',
    },
  ],
  lines: [
    line('450900/a', { place: yulin.name, from: '2021-07-01' }),
    line('450900/b', { place: yulin.name, grade: 'reported' }),
  ],
  open: ['退休后不用再缴要缴满多少年'],
  contacts: [{ name: '医保服务热线', phone: '12393', basis: [] }],
  claims: 3,
}

export const claim = (id: string): ClaimReply => ({
  id,
  topic: '等待期',
  statement: `说法${id}。`,
  ruling: 'wrong',
  why: `理由${id}。`,
  contradicts: [],
  basis: [{ ...basis, rule: id }],
})

export const claims = (ids: readonly string[], changes: Partial<ClaimsReply> = {}): ClaimsReply => ({
  claims: ids.map(claim),
  total: ids.length,
  topics: ['等待期', '滞纳金'],
  ...changes,
})

export const clusters: ClustersReply = {
  clusters: [1, 2, 3, 4, 5, 6].map((number) => ({
    id: `C${number}`,
    title: `问题${number}？`,
    sides: [
      { says: `可以${number}。`, claims: [{ id: 'F0-01', statement: '网上说可以。', ruling: 'right' }] },
      { says: `不可以${number}。`, claims: [{ id: 'F0-02', statement: '网上说不可以。', ruling: 'wrong' }] },
    ],
    ruling: `裁定${number}。`,
    why: `因为${number}。`,
    basis: [{ ...basis, rule: `C${number}` }],
  })),
}

export const about: AboutReply = {
  version: '1.2.3',
  hash: '0123456789abcdef',
  counts: { rules: 600, sources: 190, claims: 236, clusters: 14, regions: 106 },
  oldestCheck: '2026-01-15',
}
