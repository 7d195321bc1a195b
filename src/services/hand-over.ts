import type { HistoryGetReply } from '@contract'

let held: HistoryGetReply | undefined

/** Holds an answer just given for the page that is opened next, so that it need not be fetched again. */
export function handOver(consultation: HistoryGetReply): void {
  held = consultation
}

/** The answer of this id when it was just handed over. It is given once: later it may have been removed. */
export function taken(id: string | undefined): HistoryGetReply | undefined {
  const consultation = held
  held = undefined
  return consultation?.id === id ? consultation : undefined
}
