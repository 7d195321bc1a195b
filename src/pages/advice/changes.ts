import { differences, differenceWords, type HistoryGetReply, moneyWords, type Told, waitWords } from '@contract'
import { startLine } from './starts'
import { ifKnown } from './words'

/** What most want to know of an answer, in words; undefined where it says nothing of it. */
const HEADLINES: readonly Told<HistoryGetReply>[] = [
  { label: '结论', words: ({ advice: { summary } }) => `「${summary.title}」` },
  { label: '从哪天起有保障', words: startLine },
  { label: '等待期', words: ({ advice: { benefits } }) => ifKnown(benefits?.waiting, waitWords) },
  { label: '一共要花的钱', words: ({ advice: { cost } }) => ifKnown(cost?.total, moneyWords) },
]

/** How an answer differs from the one before, one line for each headline that changed. */
export const whatChanged = (before: HistoryGetReply, after: HistoryGetReply): string[] =>
  differences(HEADLINES, before, after).map(differenceWords)
