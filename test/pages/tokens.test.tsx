import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const css = readFileSync(join(__dirname, '../../src/styles/tokens.css'), 'utf8')

/** The colours of the block that begins with this selector list. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/(--(?:color|status)-[a-z-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k, v]),
  )
}

const light = coloursOf('body,\n.page')
const system = coloursOf('  body,\n  .page.system')
const dark = coloursOf('.page.dark')

/** Relative luminance, WCAG 2.2. */
function luminance(colour = '#000000'): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const SCHEMES = { light, dark }
const GROUNDS = ['--color-bg', '--color-surface']

test('the dark colours are the same by the system’s wish and by the person’s', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(15)
  expect(system).toEqual(dark)
  expect(Object.keys(light)).toEqual(Object.keys(dark))
})

describe.each(Object.entries(SCHEMES))('in %s', (_name, colours) => {
  test.each(
    ['text', 'muted', 'accent', 'danger', 'warn', 'ok'].flatMap((ink) =>
      GROUNDS.map((ground) => [`--color-${ink}`, ground] as const),
    ),
  )('%s can be read on %s', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['--color-on-accent', '--color-accent'],
    ['--color-text', '--color-accent-soft'],
    ['--color-accent', '--color-accent-soft'],
    ['--color-muted', '--color-accent-soft'],
    ['--color-text', '--color-warn-soft'],
    ['--color-text', '--color-danger-soft'],
    ['--color-accent', '--color-danger-soft'],
  ])('%s can be read on %s', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['covered', 'uncovered', 'waiting', 'retroactive', 'unknown'])('the status %s stands out', (status) => {
    for (const ground of GROUNDS)
      expect(contrast(colours[`--status-${status}`], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})
