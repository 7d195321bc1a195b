import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Situation } from '@contract'
import { artefactOf } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'
import { soundRulebook } from '../support/sound'

/** Annex 4 of the decision of 2024-09-13, as published: year → months. */
const [, annex = ''] = readFileSync(path.join(__dirname, '../law/retirement-2024.md'), 'utf8').split(/附件4:/)
const rows = [...annex.matchAll(/\| (\d{4})年 \| (\d+)年(?:\+(\d+)个月)? \|/g)].map(
  ([, year, years, months]) => [Number(year), Number(years) * 12 + Number(months ?? 0)] as const,
)

const { advise } = soundRulebook(artefactOf(readRulebook()))
const asked = (retirement: Situation['retirement']) =>
  advise({ region: '450900', insurance: 'employee', lastCoveredMonth: '2026-10', retirement }, '2026-11-22')

/** For each year of retirement, the months that a pension asks for, over men born in every month from 1964 to 1977. */
const byYear = new Map(
  Array.from({ length: 14 * 12 }, (_, index) => {
    const bornIn = `${1964 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
    const { retirement } = asked({ category: 'male', bornIn })
    return [Number(retirement?.on?.slice(0, 4)), retirement?.pensionMonths] as const
  }),
)

test('annex 4 has a row for every year of the transition', () => {
  expect(rows.map(([year]) => year)).toEqual(Array.from({ length: 15 }, (_, index) => 2025 + index))
})

test.each(rows)('who retires in %i needs %i months of 养老保险 for a monthly pension', (year, months) => {
  expect(byYear.get(year)).toBe(months)
})

test('after the transition it stays at what its last year asks', () => {
  expect(byYear.get(2040)).toBe(rows.at(-1)?.[1])
})

test('the note says the year and the years, in words', () => {
  const { linkedRights } = asked({ category: 'male', bornIn: '1969-01' })
  expect(linkedRights?.map(({ text }) => text)).toEqual([
    '2030年退休的，按月领养老金，养老保险要缴满15年6个月。这和医保的年限分开算。',
  ])
})
