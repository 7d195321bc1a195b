import { readFileSync } from 'node:fs'
import path from 'node:path'
import { monthNumber } from '@contract'
import { formulas } from '../../cloudfunctions/rules/formulas'

/** The annexes of the decision of 2024-09-13, as published. */
const annexes = readFileSync(path.join(__dirname, '../law/retirement-2024.md'), 'utf8')

interface TableRow {
  readonly born: number
  readonly retires: number
  readonly delay: number
}

const month = (text: string): number => {
  const [, year, number] = /^(\d{4})年(\d{1,2})月$/.exec(text) ?? []
  return monthNumber(`${year}-${String(number).padStart(2, '0')}`)
}

/**
 * The rows of a table that is printed in two columns, whose age and delay stand once for several rows: a cell of a month
 * begins a pair, and the delay that was printed last in a column holds on.
 */
function rowsOf(annex: string): TableRow[] {
  const delays: (number | undefined)[] = []
  return annex.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) return []
    const cells = line.split('|').map((cell) => cell.trim())
    const months = cells.flatMap((cell, index) => (/^\d{4}年\d{1,2}月$/.test(cell) ? [{ cell, index }] : []))
    const rows: TableRow[] = []
    for (let pair = 0; pair * 2 + 1 < months.length; pair++) {
      const [born, retires] = months.slice(pair * 2) as [(typeof months)[0], (typeof months)[0]]
      const end = months[pair * 2 + 2]?.index ?? cells.length
      const delay = cells.slice(retires.index + 1, end).find((cell) => /^\d+$/.test(cell))
      if (delay !== undefined) delays[pair] = Number(delay)
      rows.push({ born: month(born.cell), retires: month(retires.cell), delay: delays[pair] as number })
    }
    return rows
  })
}

const [, men = '', women55 = '', women50 = ''] = annexes.split(/附件[1234]:/)

describe.each([
  ['men, formerly at 60', men, { age: 60, start: '2025-01', every: 4, most: 36 }, 144],
  ['women, formerly at 55', women55, { age: 55, start: '2025-01', every: 4, most: 36 }, 144],
  ['women, formerly at 50', women50, { age: 50, start: '2025-01', every: 2, most: 60 }, 120],
] as const)('%s', (_, annex, { age, start, every, most }, expected) => {
  const rows = rowsOf(annex)

  test('every month of birth of the transition is in the table, once', () => {
    const born = rows.map((row) => row.born).sort((a, b) => a - b)
    expect(born).toHaveLength(expected)
    expect(born.map((each, index) => each - index)).toEqual(born.map(() => born[0]))
  })

  test('the formula gives every month of retirement, and every delay', () => {
    const compute = formulas.retirementMonth?.compute
    expect(rows.map(({ born }) => compute?.(born, age, start, every, most))).toEqual(rows.map(({ retires }) => retires))
    expect(rows.map(({ born, retires }) => retires - born - age * 12)).toEqual(rows.map(({ delay }) => delay))
  })

  test('whoever reached the former age before 2025 retired at it', () => {
    const before = monthNumber('2024-12') - age * 12
    expect(formulas.retirementMonth?.compute(before, age, start, every, most)).toBe(monthNumber('2024-12'))
  })
})
