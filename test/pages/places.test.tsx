import { findPlaces, PROVINCES, placesIn } from '../../src/components/RegionPicker/places'

const names = (query: string) => findPlaces(query).map(({ name }) => name)

test('a city is found by its name, whole or in part', () => {
  expect(names('玉林')).toEqual(['玉林市'])
  expect(names('玉林市')).toEqual(['玉林市'])
})

test('a city is found together with its province', () => {
  expect(names('广西 玉林')).toEqual(['玉林市'])
  expect(names('广西壮族自治区玉林市')).toEqual(['玉林市'])
})

test('a province comes before its cities', () => {
  expect(names('广西')[0]).toBe('广西壮族自治区')
  expect(names('广西').length).toBe(placesIn('450000').length)
})

test('a place is found by its code, also in full-width digits', () => {
  expect(names('450900')).toEqual(['玉林市'])
  expect(names('４５０９００')).toEqual(['玉林市'])
})

test.each(['yulin', 'yl', 'YL', 'ｙｕｌｉｎ', 'yulinshi'])('places that sound alike are all found by %s', (typed) => {
  expect(names(typed).slice(0, 2)).toEqual(['玉林市', '榆林市'])
})

test.each([
  ['guangxi yulin', ['玉林市']],
  ['广西 yl', ['玉林市']],
  ['kashi', ['喀什地区']],
  ['lüliang', ['吕梁市']],
  ['bingtuan', ['新疆生产建设兵团']],
  ['yijinhuoluo', ['伊金霍洛旗']],
])('%s finds %j', (typed, found) => {
  expect(names(typed)).toEqual(found)
})

test('a place whose own name begins with what was typed comes before one that lies in such a place', () => {
  expect(names('jilin').slice(0, 2)).toEqual(['吉林省', '吉林市'])
})

test('nothing is found for nothing or for nonsense', () => {
  expect(names('  ')).toEqual([])
  expect(names('亚特兰蒂斯')).toEqual([])
  expect(names('zzz')).toEqual([])
})

test('every place can be reached through its province', () => {
  const reached = PROVINCES.flatMap(({ code }) => placesIn(code))
  expect(new Set(reached.map(({ code }) => code)).size).toBe(reached.length)
  expect(reached).toEqual(expect.arrayContaining([...findPlaces('市')]))
})
