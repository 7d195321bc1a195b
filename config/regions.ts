import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { areaList } from '@vant/area-data'
import { customPinyin, pinyin } from 'pinyin-pro'
import { parse } from 'yaml'
import { RULEBOOK_FOLDER } from './rulebook'

/** Where the table lives that the contract reads. */
export const REGIONS_FILE = path.resolve(__dirname, '../cloudfunctions/contract/regions.json')

/**
 * The places a person can be insured in, as `[GB/T 2260 code, name, pinyin]`, ordered by code: provinces and municipalities of
 * the mainland, prefecture-level cities, county-level units that a province administers itself (code xx90xx), and those
 * counties and places without a code of their own for which the rulebook has a folder.
 * Source: `@vant/area-data`, less its groupings that are no place (省直辖县, and the inner level of a municipality); the
 * rulebook names what has no code.
 */
function regionTable(): [code: string, name: string, pinyin: string][] {
  const provinces = Object.entries(areaList.province_list).filter(([code]) => code < '710000')
  const mainland = new Set(provinces.map(([code]) => code.slice(0, 2)))
  const municipalities = new Set(provinces.filter(([, name]) => name.endsWith('市')).map(([code]) => code.slice(0, 2)))
  const inside = ([code]: [string, string]) => mainland.has(code.slice(0, 2)) && !municipalities.has(code.slice(0, 2))
  const cities = Object.entries(areaList.city_list).filter(([code]) => !code.endsWith('9000'))
  const ruled = placesWithRules()
  const counties = Object.entries(areaList.county_list).filter(([code]) => code.slice(2, 4) === '90' || ruled.has(code))
  const named = [...ruled].flatMap(([code, name]): [string, string][] => (name === undefined ? [] : [[code, name]]))
  return [...provinces, ...named, ...[...cities, ...counties].filter(inside)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, name]) => [code, name, pinyin(name, { toneType: 'none', v: true })])
}

// a place whose characters are said otherwise elsewhere, and that the dictionary does not know
customPinyin({ 喀什: 'kā shí' })

/** The places of the rulebook's folders, with the name where the folder gives one. */
function placesWithRules(): Map<string, string | undefined> {
  const folder = path.join(RULEBOOK_FOLDER, 'regions')
  return new Map(
    readdirSync(folder).map((name) => {
      const note = parse(readFileSync(path.join(folder, name, 'region.yaml'), 'utf8')) as {
        code: string
        name?: string
      }
      return [note.code, note.name]
    }),
  )
}

/** The table as it stands in {@link REGIONS_FILE}: one place per line. */
export function regionsJson(): string {
  return `[\n${regionTable()
    .map((entry) => JSON.stringify(entry))
    .join(',\n')}\n]\n`
}

if (require.main === module) writeFileSync(REGIONS_FILE, regionsJson())
