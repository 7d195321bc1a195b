import type { Page } from './weapp-page'

/** As many pages as WeChat keeps. */
const MOST_PAGES = 10

/** The pages one above the other, as WeChat keeps them. */
export interface Stack {
  /** The page that is shown. */
  top(): Page
  /** What getCurrentPages gives. */
  instances(): object[]
  navigateTo(url: string): void
  redirectTo(url: string): void
  reLaunch(url: string): void
  navigateBack(): void
}

/** An empty stack; `make` makes the page of a route. */
export function createStack(make: (route: string) => Page): Stack {
  const pages: Page[] = []

  function top(): Page {
    const page = pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  function open(url: string): void {
    if (pages.length === MOST_PAGES) throw new Error(`WeChat opens no page above ${MOST_PAGES}: ${url}`)
    const { pathname, searchParams } = new URL(url, 'weapp:/')
    const page = make(pathname.replace(/^\//, ''))
    pages.push(page)
    // WeChat hands the parameters over as they are written in the address
    const query = [...searchParams].map(([key, value]) => [key, encodeURIComponent(value)])
    page.live('onLoad', Object.fromEntries(query))
    page.live('onShow')
    page.live('onReady')
  }

  const close = () => pages.pop()?.live('onUnload')

  return {
    top,
    instances: () => pages.map(({ instance }) => instance),
    navigateTo(url) {
      top().live('onHide')
      open(url)
    },
    redirectTo(url) {
      close()
      open(url)
    },
    reLaunch(url) {
      while (pages.length > 0) close()
      open(url)
    },
    navigateBack() {
      close()
      top().live('onShow')
    },
  }
}
