import type { Situation } from '@contract'
import type { Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { ADVICE, arriveAt, ask, button, CHECK, follow, openHome, reply, section, tell } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const [, , , hangzhou] = realInput.map(({ situation }) => situation as Situation) as [...Situation[]]

/** A phone of 390 × 844 at 200 %. */
const ZOOMED = { viewport: { width: 195, height: 422 }, deviceScaleFactor: 2 }

/** The boxes of the page that can be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .filter((box) => box === document.documentElement || getComputedStyle(box).overflowX !== 'visible')
      .map((box) => box.outerHTML.slice(0, 120)),
  )
