import Taro from '@tarojs/taro'

const url = (page: string, query: Readonly<Record<string, string>> = {}) => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/pages/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** WeChat keeps at most ten pages; near that, a page takes the place of the one before. */
const MOST_PAGES = 9
const open = (to: string) =>
  Taro.getCurrentPages().length < MOST_PAGES ? Taro.navigateTo({ url: to }) : Taro.redirectTo({ url: to })

/** True when the page one would come back to is of that name. */
const cameFrom = (page: string) => {
  const pages = Taro.getCurrentPages()
  return pages[pages.length - 2]?.route?.includes(`pages/${page}/`) ?? false
}

/** The ways through the program; a page names where it goes, not how its address is spelled. */
export const go = {
  /** Starts over at the first page; there is nothing to go back to. */
  home: () => Taro.reLaunch({ url: url('home') }),
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
  /** The advice that the answers asked for; takes their place. */
  result: (id: string) => Taro.redirectTo({ url: url('advice', { id }) }),
  /** The advice of a former consultation, to come back from. */
  advice: (id: string) => open(url('advice', { id })),
  /** Former consultations. */
  history: () => open(url('history')),
  /** One page back, or home when this is the first one. */
  back: () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : go.home()),
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
