import { fullName, provinceOf, REGIONS, type Region } from '@contract'

/** All provinces and municipalities. */
export const PROVINCES: readonly Region[] = REGIONS.filter(({ code }) => provinceOf(code) === code)

/** A province and its cities, the province first. */
export const placesIn = (province: string): readonly Region[] =>
  REGIONS.filter(({ code }) => provinceOf(code) === province)

/** Places whose full name holds every word of the query, or whose code begins with it; the shortest names first. */
export function findPlaces(query: string): readonly Region[] {
  const words = query.normalize('NFKC').split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const fits = (code: string) =>
    words.every((word) => (/^\d+$/.test(word) ? code.startsWith(word) : fullName(code)?.includes(word)))
  const isOwnName = ({ name }: Region) => words.some((word) => name.includes(word))
  const found = REGIONS.filter(({ code }) => fits(code))
  return [...found.filter(isOwnName), ...found.filter((place) => !isOwnName(place))]
}
