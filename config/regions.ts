import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { areaList } from '@vant/area-data'

/** Where the table lives that the contract reads. */
export const REGIONS_FILE = path.resolve(__dirname, '../cloudfunctions/contract/regions.json')

/**
 * The places a person can be insured in, as `[GB/T 2260 code, name]`, ordered by code: provinces and municipalities of
 * the mainland, prefecture-level cities, and county-level units that a province administers itself (code xx90xx).
 * Source: `@vant/area-data`, less its groupings that are no place (省直辖县, and the inner level of a municipality).
 */
function regionTable(): [code: string, name: string][] {
  const provinces = Object.entries(areaList.province_list).filter(([code]) => code < '710000')
  const mainland = new Set(provinces.map(([code]) => code.slice(0, 2)))
  const municipalities = new Set(provinces.filter(([, name]) => name.endsWith('市')).map(([code]) => code.slice(0, 2)))
  const inside = ([code]: [string, string]) => mainland.has(code.slice(0, 2)) && !municipalities.has(code.slice(0, 2))
  const cities = Object.entries(areaList.city_list).filter(([code]) => !code.endsWith('9000'))
  const counties = Object.entries(areaList.county_list).filter(([code]) => code.slice(2, 4) === '90')
  return [...provinces, ...[...cities, ...counties].filter(inside)].sort(([a], [b]) => a.localeCompare(b))
}

/** The table as it stands in {@link REGIONS_FILE}: one place per line. */
export function regionsJson(): string {
  return `[\n${regionTable()
    .map((entry) => JSON.stringify(entry))
    .join(',\n')}\n]\n`
}

if (require.main === module) writeFileSync(REGIONS_FILE, regionsJson())
