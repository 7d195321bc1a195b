import { GRADE_WORDS, type Grade, periodWords, type RegionReply, type RuleLine } from '@contract'

/** What has an official text behind it. */
export const OFFICIAL: readonly Grade[] = ['law', 'official']

/** What is shown in the order of its words: the words, and not the schema, come with the page. */
export const inOrder = <Name extends string>(words: Record<Name, string>) => Object.keys(words) as Name[]

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
    const counts = inOrder(GRADE_WORDS)
      .filter((grade) => here.includes(grade))
      .map((grade) => `${GRADE_WORDS[grade]}${here.filter((each) => each === grade).length}条`)
    return `${place}：${counts.join('、')}`
  })
  return places.join('；') || undefined
}

/** When a rule holds; rulebooks do not know it of every one. */
export const inForceWords = (line: Pick<RuleLine, 'from' | 'to'>): string => periodWords(line) ?? '没有写明从哪天起'

/** Whether it holds on a day, when it does not: 「已经失效」 or 「还没有生效」. */
export function notInForce({ from, to }: Pick<RuleLine, 'from' | 'to'>, today: string): string | undefined {
  if (to !== undefined && to <= today) return '已经失效'
  return from !== undefined && from > today ? '还没有生效' : undefined
}
