/** A heading and what stands under it. */
export interface Paragraphs {
  title: string
  lines: readonly string[]
}

/** Pixels of the picture for each of the page, so that it is sharp on a phone. */
const SHARPNESS = 2
/** Characters of a line. */
const LINE = 22
/** What is never torn apart: a letter, or a word or number of a decent length, with the marks that open and close it. */
const UNTORN = /[（「《]*(?:[!-~]{1,20}|[\s\S])[，。；：、！？）」》%]*/gu

/** A line of text, placed. */
interface Placed {
  text: string
  /** Its baseline, from the top. */
  y: number
  font: string
}

/**
 * Draws text as one long picture in the page's own colours and size of type. Rejects where the browser makes no picture, as of
 * one that is too long for it.
 */
export function pictureOf(page: Element, parts: readonly Paragraphs[]): Promise<Blob> {
  const style = getComputedStyle(page)
  const body = Number.parseFloat(style.fontSize)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return Promise.reject(new Error('no canvas'))
  const placed = layOut(parts, body, style.fontFamily, (text, font) => {
    context.font = font
    return context.measureText(text).width
  })
  const width = (LINE + 2) * body
  const height = (placed[placed.length - 1]?.y ?? 0) + 2 * body
  canvas.width = width * SHARPNESS
  canvas.height = height * SHARPNESS
  context.scale(SHARPNESS, SHARPNESS)
  context.fillStyle = style.getPropertyValue('--color-surface')
  context.fillRect(0, 0, width, height)
  context.fillStyle = style.getPropertyValue('--color-text')
  for (const { text, y, font } of placed) {
    context.font = font
    context.fillText(text, body, y)
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}

/** Places the lines one under the other: headings are bold, and have room above. */
export function layOut(
  parts: readonly Paragraphs[],
  body: number,
  family: string,
  widthOf: (text: string, font: string) => number,
): Placed[] {
  const placed: Placed[] = []
  let y = body
  const put = (text: string, font: string, above: number) => {
    y += above
    for (const line of wrapped(text, LINE * body, (part) => widthOf(part, font))) {
      y += 1.6 * body
      placed.push({ text: line, y, font })
    }
  }
  for (const { title, lines } of parts) {
    put(title, `bold ${1.15 * body}px ${family}`, body)
    for (const line of lines) put(line, `${body}px ${family}`, 0.3 * body)
  }
  return placed
}

/** A text in lines that are not wider than that. */
function wrapped(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines = ['']
  for (const [part] of text.matchAll(UNTORN)) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '' || widthOf(line + part) <= width) lines[lines.length - 1] = line + part
    else lines.push(part)
  }
  return lines
}
