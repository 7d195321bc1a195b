const RUN = /\p{Script=Han}+|[a-z0-9]+/gu

/** Runs of Chinese characters, and words of letters and digits, in lower case and half width. */
const runsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(RUN) ?? []

const isWord = (run: string): boolean => /^[a-z0-9]/.test(run)

/** The text's words, and each Chinese character with the one after it: 滞纳金 → 滞纳, 纳金, 金. */
export const tokensOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => {
    if (isWord(run)) return [run]
    const characters = [...run]
    return characters.map((character, index) => character + (characters[index + 1] ?? ''))
  })

/** The same of what is looked for: a character that ends a run is said by the pair before it. */
export const queryTokensOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => {
    const tokens = tokensOf(run)
    return tokens.length > 1 ? tokens.slice(0, -1) : tokens
  })

/**
 * A token as the index keeps it. The index tries all characters that can come next one by one, and there are thousands of
 * Chinese ones: the upper byte of the first goes before it, as a character of nobody's.
 */
export const keyOf = (token: string): string =>
  isWord(token) ? token : String.fromCharCode(0xe000 + (token.charCodeAt(0) >> 8)) + token

/** The token of a key. */
export const tokenOf = (key: string): string => (isWord(key) ? key : key.slice(1))

/** Words may be typed in part, and a single character stands for every pair that begins with it. */
export const isBeginning = (token: string): boolean => isWord(token) || [...token].length === 1
