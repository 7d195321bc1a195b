import type { MonthCost } from '@contract'
import { dayRangeWords, monthWords } from '../../../components/Timeline/days'
import { moneyWords, rangeWords } from '../amounts'

const COLUMNS: readonly { head: string; cell: (month: MonthCost) => string | undefined }[] = [
  { head: '最晚应缴日', cell: ({ dueOn }) => dueOn && dayRangeWords(dueOn) },
  { head: '拖欠', cell: ({ days }) => days && rangeWords(days, '天') },
  { head: '单位应缴', cell: ({ employer }) => (employer === undefined ? undefined : moneyWords(employer)) },
  { head: '个人应缴', cell: ({ person }) => (person === undefined ? undefined : moneyWords(person)) },
  { head: '滞纳金', cell: ({ lateFee }) => (lateFee === undefined ? undefined : moneyWords(lateFee)) },
  { head: '每欠100元的滞纳金', cell: ({ lateFeePerHundred }) => lateFeePerHundred && moneyWords(lateFeePerHundred) },
]

/** Month by month: what was due when, for how long it is owed, and what that costs. A column without any figure is left out. */
export function MonthTable({ months }: { months: readonly MonthCost[] }) {
  const columns = COLUMNS.filter(({ cell }) => months.some(cell))
  return (
    <table>
      <caption>每个月的明细</caption>
      <thead>
        <tr>
          <th scope="col">月份</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{monthWords(month.month)}</th>
            {columns.map(({ head, cell }) => (
              <td key={head}>{cell(month) ?? '不清楚'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
