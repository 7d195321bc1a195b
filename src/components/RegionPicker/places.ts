import { provinceOf, REGIONS, type Region } from '@contract'

/** All provinces and municipalities. */
export const PROVINCES: readonly Region[] = REGIONS.filter(({ code }) => provinceOf(code) === code)

/** A province and its cities, the province first. */
export const placesIn = (province: string): readonly Region[] =>
  REGIONS.filter(({ code }) => provinceOf(code) === province)

const byCode = new Map(REGIONS.map((place) => [place.code, place]))

/** The places a place lies in, the province first, and itself. */
const around = ({ code }: Region): Region[] =>
  [...new Set([provinceOf(code), `${code.slice(0, 4)}00`, code])].flatMap((each) => byCode.get(each) ?? [])

/** How well a word that was typed fits a place's name: as its beginning, in Chinese, pinyin or its initials; within it; not at all. */
function matchOf({ name, pinyin }: Region, word: string): 'begins' | 'within' | undefined {
  if (!/^[a-z]+$/.test(word)) return name.startsWith(word) ? 'begins' : name.includes(word) ? 'within' : undefined
  const syllables = pinyin.split(' ')
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  if (initials.startsWith(word) || syllables.join('').startsWith(word)) return 'begins'
  return syllables.some((_, start) => syllables.slice(start).join('').startsWith(word)) ? 'within' : undefined
}

/** The words of what was typed: full-width letters as plain ones, ü as a keyboard has it. */
const wordsOf = (query: string) => query.normalize('NFKC').toLowerCase().replace(/ü/g, 'v').split(/\s+/).filter(Boolean)

/**
 * Places for which every word of the query is part of their own name or of one they lie in, in Chinese or pinyin, or begins
 * their code. Places of the same name all stand there. First those whose own name begins with a word, then those whose
 * own name has one.
 */
export function findPlaces(query: string): readonly Region[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const whole = (place: Region) =>
    around(place)
      .map(({ name }) => name)
      .join('')
  const fits = (place: Region, word: string) =>
    /^\d+$/.test(word)
      ? place.code.startsWith(word)
      : whole(place).includes(word) || around(place).some((each) => matchOf(each, word) !== undefined)
  const found = REGIONS.filter((place) => words.every((word) => fits(place, word)))
  const rank = (place: Region) => {
    const own = words.map((word) => matchOf(place, word))
    return own.includes('begins') ? 0 : own.includes('within') ? 1 : 2
  }
  return [0, 1, 2].flatMap((wanted) => found.filter((place) => rank(place) === wanted))
}
