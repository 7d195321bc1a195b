import type {
  AboutReply,
  ClaimsReply,
  ClustersReply,
  LibraryRequest,
  RegionReply,
  RuleReply,
  SearchReply,
  SourceReply,
} from '@contract'
import { call } from './call'

/** What a page of claims is narrowed by, and where it begins. */
export type ClaimsOf = Omit<Extract<LibraryRequest, { action: 'claims' }>, 'action'>

/** What the rulebook holds, for people to look up. Every call throws CallError; an id that nothing has is `not-found`. */
export const library = {
  /** The rulebook itself: its version, how much it holds, its oldest reading. */
  about: (): Promise<AboutReply> => call('library', { action: 'about' }),
  /** What has these words, best first. */
  search: (q: string): Promise<SearchReply> => call('library', { action: 'search', q }),
  /** What is known of a place (GB/T 2260 code); a code that is no place is a `bad-request`. */
  region: (code: string): Promise<RegionReply> => call('library', { action: 'region', code }),
  rule: (id: string): Promise<RuleReply> => call('library', { action: 'rule', id }),
  source: (id: string): Promise<SourceReply> => call('library', { action: 'source', id }),
  /** Statements that circulate, page by page; `cursor` is a former page's `next`. */
  claims: (of: ClaimsOf): Promise<ClaimsReply> => call('library', { action: 'claims', ...of }),
  /** Where such statements contradict each other. */
  clusters: (): Promise<ClustersReply> => call('library', { action: 'clusters' }),
}
