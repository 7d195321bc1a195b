import { readFileSync } from 'node:fs'
import { fullName, isRegion, provinceOf, REGIONS, regionName } from '@contract'
import { REGIONS_FILE, regionsJson } from '../../config/regions'

test('the table is what the package gives today', () => {
  expect(readFileSync(REGIONS_FILE, 'utf8')).toBe(regionsJson())
})

test('it holds the 31 provinces of the mainland and 兵团, each followed by its cities', () => {
  expect(REGIONS.filter(({ code }) => code.endsWith('0000'))).toHaveLength(32)
  const codes = REGIONS.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort())
  for (const code of codes) expect(isRegion(provinceOf(code))).toBe(true)
})

test.each([
  ['450900', '玉林市', '450000', '广西壮族自治区玉林市'],
  ['310000', '上海市', '310000', '上海市'],
  ['330000', '浙江省', '330000', '浙江省'],
  ['152200', '兴安盟', '150000', '内蒙古自治区兴安盟'],
  ['429004', '仙桃市', '420000', '湖北省仙桃市'],
  ['659001', '石河子市', '650000', '新疆维吾尔自治区石河子市'],
  ['660000', '新疆生产建设兵团', '660000', '新疆生产建设兵团'],
  ['321181', '丹阳市', '320000', '江苏省镇江市丹阳市'],
])('%s is %s of %s', (code, name, province, full) => {
  expect(isRegion(code)).toBe(true)
  expect(regionName(code)).toBe(name)
  expect(provinceOf(code)).toBe(province)
  expect(fullName(code)).toBe(full)
})

test.each([
  ['310100', 'the inner level of a municipality'],
  ['310115', 'a district'],
  ['419000', 'a grouping that is no place'],
  ['500200', 'a grouping of a municipality'],
  ['710000', 'not a pooling region of 医保'],
  ['999999', 'no code at all'],
])('%s, %s, is no region', (code) => {
  expect(isRegion(code)).toBe(false)
  expect(regionName(code)).toBeUndefined()
  expect(fullName(code)).toBeUndefined()
})
