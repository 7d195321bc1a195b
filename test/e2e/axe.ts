import { AxeBuilder } from '@axe-core/playwright'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { AT_A_DESK, ON_A_PHONE } from './browser'

const { viewport: PHONE } = ON_A_PHONE
const { viewport: DESK } = AT_A_DESK

/** All ways in which a page can look; `letters` are so many times as large as usual. */
export const LOOKS = [
  { look: '标准版 light', elder: false, colorScheme: 'light', letters: 1, viewport: PHONE },
  { look: '标准版 dark', elder: false, colorScheme: 'dark', letters: 1, viewport: PHONE },
  { look: '标准版 light, 1.4×', elder: false, colorScheme: 'light', letters: 1.4, viewport: PHONE },
  { look: '标准版 light at a desk', elder: false, colorScheme: 'light', letters: 1, viewport: DESK },
  { look: '长辈版 light', elder: true, colorScheme: 'light', letters: 1, viewport: PHONE },
  { look: '长辈版 dark', elder: true, colorScheme: 'dark', letters: 1, viewport: PHONE },
] as const

/** The two that have the least in common: what is wrong with a page is wrong in one of them, unless a component is. */
const FURTHEST: readonly Look[] = [LOOKS[0], LOOKS[5]]

type Look = (typeof LOOKS)[number]

interface WithAxe {
  axe: { run(options: RunOptions): Promise<AxeResults> }
}

/** What is wrong with the page as it is drawn now, in words. */
export async function violations(page: Page): Promise<string[]> {
  const options: RunOptions = { resultTypes: ['violations'] }
  // to bring axe into the page takes longer than to run it: once for each document
  const isThere = await page.evaluate(() => 'axe' in window)
  const found = isThere
    ? await page.evaluate(async (given) => (await (window as unknown as WithAxe).axe.run(given)).violations, options)
    : (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()).violations
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

/** Asserts that axe finds nothing wrong with what is shown; a page that shows a component best is seen in all {@link LOOKS}. */
export async function expectAccessible(page: Page, looks: readonly Look[] = FURTHEST): Promise<void> {
  const elderSwitch = page.getByRole('button', { name: /长辈版$/ })
  for (const { look, elder, colorScheme, letters, viewport } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    if ((await elderSwitch.getAttribute('aria-pressed')) !== String(elder)) await elderSwitch.click()
    await page
      .locator('.page:visible')
      .evaluate((box, scale) => box.style.setProperty('--font-scale', String(scale)), letters)
    expect({ look, violations: await violations(page) }).toEqual({ look, violations: [] })
  }
  await elderSwitch.click()
  await page.locator('.page:visible').evaluate((box) => box.style.removeProperty('--font-scale'))
}

/** Opens all that is folded away, and what is folded away in there. */
export async function unfold(page: Page): Promise<void> {
  const closed = page.locator('.page:visible .fold-toggle[aria-expanded=false]')
  await closed.first().waitFor()
  while ((await closed.count()) > 0)
    await closed.evaluateAll((toggles) => {
      for (const toggle of toggles) (toggle as HTMLElement).click()
    })
}
