import table from './regions.json'

/** A place one can be insured in. */
export interface Region {
  /** GB/T 2260 code, six digits. */
  readonly code: string
  /** Its own name, without the province's. */
  readonly name: string
  /** How the name is said, without tones, ü as v: `yu lin shi`. */
  readonly pinyin: string
}

/**
 * All provinces, municipalities and cities of the mainland, and the counties that have rules of their own, ordered by code:
 * each province is followed by its cities, each city by its counties.
 */
export const REGIONS: readonly Region[] = table.map(([code = '', name = '', pinyin = '']) => ({ code, name, pinyin }))

const names = new Map(REGIONS.map(({ code, name }) => [code, name]))

/** True when `code` is one of {@link REGIONS}. */
export const isRegion = (code: string): boolean => names.has(code)

/** The place's own name (玉林市); undefined for a code that is not in {@link REGIONS}. */
export const regionName = (code: string): string | undefined => names.get(code)

/** The code of the province a place lies in; a province's or municipality's own code. */
export const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`

/** Province, city and county in one (广西壮族自治区玉林市); undefined for a code that is not in {@link REGIONS}. */
export function fullName(code: string): string | undefined {
  if (!isRegion(code)) return undefined
  const around = [...new Set([provinceOf(code), `${code.slice(0, 4)}00`, code])]
  return around.map((each) => regionName(each) ?? '').join('')
}
