import type { Ruling } from '@contract'

/** What a ruling on a claim is called. */
export const RULING_WORDS: Record<Ruling, string> = {
  right: '说得对',
  'local-only': '只在部分地方对',
  outdated: '已过时',
  wrong: '不对',
  unverified: '没有核实',
}
