import Taro from '@tarojs/taro'

const url = (page: string, query: Readonly<Record<string, string>> = {}) => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/pages/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** WeChat keeps at most ten pages; near that, a page takes the place of the one before. A browser goes back through all. */
const MOST_PAGES = 9
const open = (to: string) =>
  process.env.TARO_ENV !== 'weapp' || Taro.getCurrentPages().length < MOST_PAGES
    ? Taro.navigateTo({ url: to })
    : Taro.redirectTo({ url: to })

/** True when the page one would come back to is of that name. */
const cameFrom = (page: string) => {
  const pages = Taro.getCurrentPages()
  return pages[pages.length - 2]?.route?.includes(`pages/${page}/`) ?? false
}

/** What the page of claims can be narrowed by: ids of the library, a region's code, a topic's name, words. */
export type ClaimsQuery = Readonly<Partial<Record<'q' | 'topic' | 'region' | 'source' | 'cluster' | 'claim', string>>>

/** So many pages, the lowest ones, may show what was removed since: no 返回 leads to one of them. */
let stale = 0

/** The ways through the program; a page names where it goes, not how its address is spelled. */
export const go = {
  /** Starts over at the first page; there is nothing to go back to. */
  home: () => {
    stale = 0
    return Taro.reLaunch({ url: url('home') })
  },
  /** The interview, at the first question that is still open. */
  interview: () => open(url('interview')),
  /** The interview, at one question (a field path such as `previous.region`). */
  question: (field: string) => open(url('interview', { field })),
  /** Back to the question before; by the browser's own way back when that leads there. */
  previousQuestion: (field: string) =>
    cameFrom('interview') ? Taro.navigateBack() : Taro.redirectTo({ url: url('interview', { field }) }),
  /** One question, to change or to add its answer; afterwards the answers are shown. */
  change: (field: string) => open(url('interview', { field, change: '1' })),
  /** All answers, to check before the advice. */
  answers: () => open(url('answers')),
  /** All answers, in place of the page that is shown; by the way back when that leads there. */
  answersInstead: () => (cameFrom('answers') ? Taro.navigateBack() : Taro.redirectTo({ url: url('answers') })),
  /** The advice of a consultation, just given or former; back from it leads to where one came from. */
  advice: (id: string) => open(url('advice', { id })),
  /** Former consultations. */
  history: () => open(url('history')),
  /** What would be if some answers were others: of a consultation, or of the answers that are being given. */
  whatIf: (id?: string) => open(url('what-if', id === undefined ? {} : { id })),
  /** The library's front; with a text, what is found for it. */
  library: (q?: string) => open(url('library/search', q === undefined ? {} : { q })),
  /** What is known of a place (GB/T 2260 code); without one, the places to choose from. */
  region: (code?: string) => open(url('library/region', code === undefined ? {} : { code })),
  /** One rule, with its source and its dates. */
  rule: (id: string) => open(url('library/rule', { id })),
  /** One source, with the rules that rest on it. */
  source: (id: string) => open(url('library/source', { id })),
  /** What circulates on the web, against the rules; narrowed to what is given. */
  claims: (query: ClaimsQuery = {}) => open(url('library/claims', query)),
  /** How the pages look, what is kept, and about the program. */
  settings: () => open(url('settings')),
  /** A message to us; `about` is the id of the rule or the consultation that it is about, `part` the part of it, in words. */
  feedback: (about?: string, part?: string) =>
    open(url('feedback', { ...(about !== undefined && { about }), ...(part !== undefined && { part }) })),
  /** One page back, or home when this is the first one, or what was removed stands behind it. */
  back: () => (Taro.getCurrentPages().length > stale + 1 ? Taro.navigateBack() : go.home()),
  /** Something was removed on the page that is shown: those behind it may show it still. */
  nothingBehind() {
    stale = Taro.getCurrentPages().length - 1
  },
}

/**
 * Writes into the address bar what the page that is shown was narrowed to, so that it is there again after a reload or a
 * way back. In WeChat, which has no address bar, the page itself keeps it.
 */
export function keepParams(query: Readonly<Record<string, string>>): void {
  if (process.env.TARO_ENV !== 'h5') return
  const { history, location } = window
  const search = new URLSearchParams(query).toString()
  history.replaceState(history.state, '', `${location.pathname}${search && `?${search}`}`)
}

/**
 * The named parameters of the page that is shown, percent-decoded; unknown and malformed ones are left out.
 * On the web the address bar is asked, since the browser's forward button may show a page under another one's address.
 */
export function params<K extends string>(...names: readonly K[]): Partial<Record<K, string>> {
  const raw: Record<string, string | undefined> =
    process.env.TARO_ENV === 'h5'
      ? Object.fromEntries(new URLSearchParams(window.location.search))
      : decoded(Taro.getCurrentInstance().router?.params ?? {})
  const known: Partial<Record<K, string>> = {}
  for (const name of names) if (raw[name]) known[name] = raw[name]
  return known
}

function decoded(query: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => {
      try {
        return [key, value && decodeURIComponent(value)]
      } catch {
        return [key, undefined]
      }
    }),
  )
}
