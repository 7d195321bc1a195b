import type { Situation } from '@contract'
import type { Page } from 'playwright-core'
import realInput from '../contract/real-input.json'
import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { record } from './held'
import { arriveAt, button, follow, openAdvice, openHome, section, words } from './person'

jest.setTimeout(120_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

/** A firm owes two months, where the rates are known: employer's and own share and a late fee. */
const FIRM = { ...realInput[3]?.situation, region: '310000' } as Situation

/** A lapse whose wait is not certain. */
const YULIN = realInput[0]?.situation as Situation

const SCHEMES = ['light', 'dark'] as const

/** Controls that have no line around them, in the colours that are forced upon the page. */
const withoutLine = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.page button, .page a, .page input.text, .page textarea, .page label.option')]
      .filter((control) => control.getClientRects().length > 0)
      .filter((control) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control)
        const behind = getComputedStyle(document.body).backgroundColor
        return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1 || borderTopColor === behind
      })
      .map((control) => control.outerHTML),
  )

/** How many are chosen or pressed, and those among all that do not look so, or look so and are not. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const isOn = (one: Element) => one.matches('[aria-pressed=true], :has(:checked)')
    const all = [...document.querySelectorAll('.page [aria-pressed], .page label.option')].filter(
      (one) => one.getClientRects().length > 0,
    )
    const mistaken = all.filter((one) => isOn(one) !== (getComputedStyle(one).outlineStyle === 'solid'))
    return { on: all.filter(isOn).length, mistaken: mistaken.map((one) => one.outerHTML) }
  })

/** How each kind of a part is drawn, when the page may draw it. */
const drawn = (page: Page, parts: string) =>
  page.locator(`${parts}:visible`).evaluateAll((all) => {
    const looks = all.map((one) => {
      const { forcedColorAdjust, borderTopStyle, backgroundImage } = getComputedStyle(one) as CSSStyleDeclaration & {
        forcedColorAdjust: string
      }
      return [one.className, forcedColorAdjust === 'none' ? `${borderTopStyle} ${backgroundImage}` : ''] as const
    })
    return Object.fromEntries(looks)
  })

/** Asserts that parts of different kinds are drawn differently. */
async function expectDistinct(page: Page, parts: string): Promise<string[]> {
  const looks = await drawn(page, parts)
  const kinds = Object.keys(looks)
  expect(Object.values(looks)).not.toContain('')
  expect(new Set(Object.values(looks)).size).toBe(kinds.length)
  return kinds
}

describe.each(SCHEMES)('in forced colours on a %s ground', (colorScheme) => {
  const visit = () => browser.visit({ forcedColors: 'active', colorScheme })

  test('controls have a line around them, and what is chosen or pressed is seen', async () => {
    const page = await visit()
    await openHome(page)
    await button(page, '长辈版').click()
    expect(await chosen(page)).toEqual({ on: 1, mistaken: [] })
    expect(await withoutLine(page)).toEqual([])

    await openAdvice(page, YULIN)
    await section(page, '带走这个答复').waitFor()
    expect(await withoutLine(page)).toEqual([])
    await follow(page, button(page, '改动答案重新算'))
    await page.goto('/pages/interview/index?field=cause')
    await arriveAt(page, '医保是怎么断的？')
    expect(await chosen(page)).toEqual({ on: 2, mistaken: [] })
    expect(await withoutLine(page)).toEqual([])
    await page.goto('/pages/interview/index?field=payOn')
    await button(page, '从日历里选').click()
    // the version and the day
    expect(await chosen(page)).toEqual({ on: 2, mistaken: [] })

    await page.goto('/pages/answers/index')
    await follow(page, button(page, '比一比别的做法'))
    await words(page, '还没有改').waitFor()
    await button(page, '再加一个办法，一起比').click()
    const { on, mistaken } = await chosen(page)
    expect(mistaken).toEqual([])
    // the version, the way that is changed, its day, its scheme
    expect(on).toBeGreaterThanOrEqual(4)
    expect(await withoutLine(page)).toEqual([])
    await page.getByRole('radio', { name: /^今天/ }).check()
    await words(page, /^办法一：|^办法二：/).waitFor()
    // what differs from the present plan is said, too
    const changed = page.locator('td.changed')
    await changed.first().waitFor()
    for (const cell of await changed.all())
      expect(await cell.locator('.change').innerText()).toMatch(/^(早|晚|多|少|最早|最晚|不一样)/)
  })

  test('the parts of the pictures tell themselves apart, and their tables say the same', async () => {
    const page = await visit()
    await page.goto(`/pages/advice/index?id=${await record(page, FIRM)}`)
    const cost = section(page, '要花多少钱')
    await cost.waitFor()
    const kinds = await expectDistinct(page, '.breakdown-bar .share')
    expect(kinds.length).toBeGreaterThanOrEqual(3)
    const rows = cost.getByRole('table', { name: '这些钱是怎么加起来的' }).getByRole('row')
    for (const name of ['单位应缴', '个人应缴', '滞纳金', '合计']) await rows.filter({ hasText: name }).waitFor()

    const cover = section(page, '哪段时间有保障')
    const parts = await expectDistinct(page, '.timeline-bar .timeline-part')
    expect(parts.length).toBeGreaterThanOrEqual(2)
    const told = await cover.getByRole('table').getByRole('row').count()
    expect(told - 1).toBe(await cover.locator('.timeline-part').count())
  })
})
