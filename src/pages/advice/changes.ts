import { type HistoryGetReply, moneyWords, waitWords } from '@contract'
import { startLine } from './starts'
import { ifKnown } from './words'

/** What most want to know of an answer, in words; undefined where it says nothing of it. */
const HEADLINES: readonly (readonly [name: string, words: (of: HistoryGetReply) => string | undefined])[] = [
  ['结论', ({ advice: { summary } }) => `「${summary.title}」`],
  ['从哪天起有保障', startLine],
  ['等待期', ({ advice: { benefits } }) => ifKnown(benefits?.waiting, waitWords)],
  ['一共要花的钱', ({ advice: { cost } }) => ifKnown(cost?.total, moneyWords)],
]

/** How an answer differs from the one before, one line for each headline that changed. */
export function whatChanged(before: HistoryGetReply, after: HistoryGetReply): string[] {
  return HEADLINES.flatMap(([name, words]) => {
    const was = words(before)
    const is = words(after)
    if (was === is) return []
    return `${name}：原来${was ?? '没有说'}，现在${is ?? '没有说'}。`
  })
}
