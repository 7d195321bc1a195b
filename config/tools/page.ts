import { dateWords, GRADE_WORDS, RULING_WORDS, regionName, titleWords, type Verified } from '@contract'
import { decisionLabels } from '../../cloudfunctions/rules'
import { gradeOf, inForceOf, NATION, type PlacedRule, type Rule } from '../../cloudfunctions/rules/load'
import { layersOf, SCHEMES } from './layers'
import type { OpenRulebook } from './open'
import { byTopic, topicWords } from './topics'
import { inForceWords, placeWords } from './words'

const VERIFIED: Readonly<Record<Verified, string>> = { none: '还没有核实', partial: '核实了一部分', full: '全部核实' }

/** One place of the rulebook, and what its page is made of. */
interface Page {
  readonly rulebook: OpenRulebook
  readonly place: string
  /** Its rules by topic, in the order in which they are written. */
  readonly written: ReadonlyMap<string, readonly PlacedRule[]>
}

/**
 * The page of a place, in Markdown, to read beside its data. It is a function of the rulebook alone: what has ended is
 * judged by the day in the rulebook's version, not by today.
 */
export function pageOf(rulebook: OpenRulebook, place: string, written: Page['written']): string {
  const page: Page = { rulebook, place, written }
  const sections = [
    head(page),
    verified(page),
    ...topics(page),
    ended(page),
    layers(page),
    claims(page),
    contacts(page),
  ]
  return `${sections
    .filter((section) => section.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function head({ rulebook: { policy }, place }: Page): string[] {
  const region = policy.regions.get(place)
  const covers = region?.covers?.map((each) => placeWords(policy, each)) ?? []
  return [
    '<!-- 由 npm run rulebook:docs 生成，不要手改。 -->',
    '',
    `# ${place === NATION ? '国家规定' : `${placeWords(policy, place)}（${place}）`}`,
    ...(region
      ? [
          '',
          `核实程度：${VERIFIED[region.verified]}${region.since ? `；现行规则最早的从${dateWords(region.since)}起` : ''}。`,
        ]
      : []),
    ...(covers.length > 0 ? ['', `${covers.map(plain).join('、')}也按这里的规定。`] : []),
    ...(region ? ['', '## 读到了什么，还缺什么', '', plain(region.note)] : []),
  ]
}

/** The decisions that the rules in force speak of, by grade. */
function verified(page: Page): string[] {
  const { policy } = page.rulebook
  const rules = rulesOf(page).filter((rule) => !hasEnded(page, rule))
  if (rules.length === 0) return page.place === NATION ? [] : ['## 核实到什么程度', '', '还没有收录这里的规则。']
  const lines = Object.entries(GRADE_WORDS).flatMap(([grade, words]) => {
    const graded = rules.filter((rule) => gradeOf(rule, policy.sources.get(rule.source)) === grade)
    return graded.length === 0 ? [] : [`- ${words}：${graded.length}条（${decides(...graded)}）`]
  })
  return ['## 核实到什么程度', '', ...lines]
}

function topics(page: Page): string[][] {
  return [...page.written]
    .sort(([a], [b]) => byTopic(a, b))
    .flatMap(([topic, all]) => {
      const rules = all.filter((rule) => !hasEnded(page, rule))
      return rules.length === 0
        ? []
        : [[`## ${topicWords(topic)}`, '', ...rules.flatMap((rule) => ruleLines(page, rule))]]
    })
}

function ended(page: Page): string[] {
  const rules = rulesOf(page).filter((rule) => hasEnded(page, rule))
  return rules.length === 0 ? [] : ['## 已经失效的规则', '', ...rules.flatMap((rule) => ruleLines(page, rule))]
}

const rulesOf = ({ written }: Page): PlacedRule[] => [...written.values()].flat()

function hasEnded({ rulebook: { policy, version } }: Page, rule: Rule): boolean {
  const { to } = inForceOf(rule, policy.sources.get(rule.source))
  return to !== undefined && to <= version.slice(0, 'YYYY-MM-DD'.length)
}

function ruleLines({ rulebook: { policy } }: Page, rule: Rule): string[] {
  const source = policy.sources.get(rule.source)
  const title = `${plain(titleWords(source?.title ?? rule.source))}${plain(rule.article)}`
  const checkedOn = rule.checkedOn ?? source?.checkedOn
  const basis = [
    source?.url ? `[${title}](<${source.url}>)` : title,
    GRADE_WORDS[gradeOf(rule, source)],
    ...(checkedOn ? [`${dateWords(checkedOn)}核对`] : []),
    `\`${rule.id}\``,
  ]
  const because = rule.because && `${rule.disputes ? '有不同规定' : '例外'}：${plain(rule.because)}`
  return [
    `- **${plain(rule.text)}**`,
    `  - ${decides(rule)}；${period(rule, inForceOf(rule, source))}`,
    ...(rule.binding ? ['  - 各地都要照办；地方另有规定的，要写明是例外和理由'] : []),
    ...(because ? [`  - ${because}`] : []),
    ...(rule.assumes ? [`  - 我们的理解：${plain(rule.assumes)}`] : []),
    `  - ${basis.join(' · ')}`,
  ]
}

function period(rule: Rule, inForce: { readonly from?: string; readonly to?: string }): string {
  if (rule.in?.from !== 'unknown') return inForceWords(inForce)
  const { from, to } = inForce
  return [
    `施行日期没有写明，最早见于${from ? dateWords(from) : '何时不清楚'}`,
    ...(to ? [inForceWords({ to })] : []),
  ].join('，')
}

/** What rules decide, in words. */
const decides = (...rules: readonly Rule[]): string =>
  [...new Set(rules.flatMap(({ then }) => Object.keys(then)))].map((id) => decisionLabels[id] ?? id).join('、')

/** What falls through to the layers around the place. */
function layers(page: Page): string[] {
  const { rulebook, place } = page
  if (place === NATION) return []
  const { policy } = rulebook
  const ended = new Set(rulesOf(page).flatMap((rule) => (hasEnded(page, rule) ? [rule.id] : [])))
  const cell = (each: string | null | undefined) => {
    if (each === undefined) return '—'
    if (each === null) return '没有规定'
    if (each === place) return '本地'
    return each === NATION ? '国家' : plain(policy.regions.get(each)?.name ?? regionName(each) ?? each)
  }
  return [
    '## 按哪里的规定',
    '',
    '写着「本地」的，本地没有写到的情形仍按上一级；「—」是不涉及。',
    '',
    `| | ${Object.values(SCHEMES).join(' | ')} |`,
    `|---|${'---|'.repeat(Object.keys(SCHEMES).length)}`,
    ...layersOf(rulebook, place, ({ id }) => !ended.has(id)).map(
      ({ label, places }) => `| ${label} | ${places.map(cell).join(' | ')} |`,
    ),
  ]
}

function claims({ rulebook: { policy }, place }: Page): string[] {
  const about = policy.claims.filter(({ scope }) => scope === place)
  if (about.length === 0) return []
  return [
    '## 网上的说法',
    '',
    ...about.flatMap(({ id, statement, ruling, why }) => [
      `- **${RULING_WORDS[ruling]}**：${plain(statement)}（${id}）`,
      `  - ${plain(why)}`,
    ]),
  ]
}

function contacts({ rulebook: { policy }, place }: Page): string[] {
  const contacts = policy.regions.get(place)?.contacts ?? []
  if (contacts.length === 0) return []
  return ['## 问谁', '', ...contacts.map(({ name, phone, for: about }) => `- ${plain(name)} ${phone}：${plain(about)}`)]
}

/** A text as it is, nothing in it taken for Markdown. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/[\\`*_~<>[\]|]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
