import { Grade, type Hit, type RegionReply, type Relation, type RuleLine, type SourceReply } from '@contract'
import { GRADE_WORDS } from '../../components/Basis/words'
import { dayBefore } from '../../components/Timeline/days'
import { dateInWords } from '../../interview/answer'

/** What has an official text behind it. */
export const OFFICIAL: readonly Grade[] = ['law', 'official']

/** How far the rules of a place's own are verified, in words. */
export function verifiedWords({ name, verified, lines }: RegionReply): string {
  if (verified !== 'none') return verified === 'full' ? '本地的规定已经核实' : '本地的规定核实了一部分'
  const own = lines.filter(({ place }) => place === name)
  if (own.length === 0) return '没有查到本地自己的规定'
  return own.some(({ grade }) => OFFICIAL.includes(grade))
    ? '本地的规定只核实了几条，和断缴最有关的还没有核实'
    : '本地的规定还没有对照官方原文核实'
}

/** How many rules there are of which place and weight: 「玉林市：据报道3条；广西壮族自治区：官方发布1条、据报道8条」; undefined for none. */
export function countedWords(lines: readonly RuleLine[]): string | undefined {
  const places = [...new Set(lines.map(({ place }) => place))].map((place) => {
    const here = lines.filter((line) => line.place === place).map(({ grade }) => grade)
    const counts = Grade.options
      .filter((grade) => here.includes(grade))
      .map((grade) => `${GRADE_WORDS[grade]}${here.filter((each) => each === grade).length}条`)
    return `${place}：${counts.join('、')}`
  })
  return places.join('；') || undefined
}

/** How we know the text of a source. */
export const READ_WORDS: Record<SourceReply['read'], string> = {
  'full-text': '读过全文',
  excerpt: '只读过一部分',
  quoted: '只见过别处的引用',
  'not-read': '没有读到原文',
}

/** What a hit of a search is called. */
export const KIND_WORDS: Record<Hit['kind'], string> = {
  region: '地方',
  rule: '规则',
  cluster: '说法对照',
  claim: '网上说法',
  source: '文件',
  question: '会问到的问题',
}

/** The heading above the rules that stand in a relation to the one that is shown. */
export const RELATION_WORDS: Record<Relation, string> = {
  'replaced-by': '到期以后改按',
  replaces: '它代替了以前的',
  'exception-to': '它是下面规则的例外',
  exception: '下面的情况例外，不按它',
  dispute: '有同样分量的另一种说法',
  overrides: '它比下面的规则优先',
  'overridden-by': '下面的规则比它优先',
}

/** When a rule or a source holds: 「从2011年7月1日起」, 「2020年1月1日至2024年12月31日」; `to` is the first day after. */
export function periodWords({ from, to }: Pick<RuleLine, 'from' | 'to'>): string {
  if (to !== undefined)
    return from === undefined
      ? `到${dateInWords(dayBefore(to))}为止`
      : `${dateInWords(from)}至${dateInWords(dayBefore(to))}`
  return from === undefined ? '没有写明从哪天起' : `从${dateInWords(from)}起`
}

/** Whether it holds on a day, when it does not: 「已经失效」 or 「还没有生效」. */
export function notInForce({ from, to }: Pick<RuleLine, 'from' | 'to'>, today: string): string | undefined {
  if (to !== undefined && to <= today) return '已经失效'
  return from !== undefined && from > today ? '还没有生效' : undefined
}
