import { boundsWords, coverBounds, type HistoryGetReply } from '@contract'

/** The first day of cover of a whole answer, on one line; undefined where it names none. */
export const startLine = ({ situation, advice: { benefits, asOf } }: HistoryGetReply): string | undefined =>
  benefits?.startsOn && boundsWords(coverBounds(benefits.startsOn, benefits.retroactive, situation.payOn ?? asOf))
