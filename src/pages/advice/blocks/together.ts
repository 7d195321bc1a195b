import type { Advice, Basis } from '@contract'

interface Part {
  basis: readonly Basis[]
  undecided?: string | undefined
}

const sentences = (text: string): readonly string[] => text.match(/[^。？]+[。？]?/g) ?? []

/** What several parts rest on and leave open, for the one block that shows them; a sentence is said once. */
export function together(parts: readonly Part[]): Part {
  const open = new Set(parts.flatMap(({ undecided = '' }) => sentences(undecided)))
  return {
    basis: parts.flatMap(({ basis }) => basis),
    undecided: open.size > 0 ? [...open].join('') : undefined,
  }
}

/** The answer with each sentence about what is open only in the first block of the page that says it; folded ones keep theirs. */
export function openOnce(advice: Advice): Advice {
  const { summary, benefits, backPay, cost, resident, options, clerk, employerLiability, doubleCover } = advice
  const said = new Set(sentences(together(benefits ? [summary, benefits] : [summary]).undecided ?? ''))
  const once = <P extends Part>(part: P): P => {
    const { undecided = '', ...rest } = part
    const news = sentences(undecided).filter((sentence) => !said.has(sentence))
    for (const sentence of news) said.add(sentence)
    return { ...rest, ...(news.length > 0 && { undecided: news.join('') }) } as P
  }
  return {
    ...advice,
    ...(clerk && { clerk: once(clerk) }),
    ...(employerLiability && { employerLiability: once(employerLiability) }),
    ...(doubleCover && { doubleCover: once(doubleCover) }),
    ...(backPay && { backPay: once(backPay) }),
    ...(cost && { cost: once(cost) }),
    ...(resident && { resident: once(resident) }),
    ...(options && { options: options.map(once) }),
  }
}
