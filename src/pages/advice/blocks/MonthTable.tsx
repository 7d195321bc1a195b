import type { MonthCost } from '@contract'
import { Day } from '../../../components/Timeline/Day'
import { dayRangeWords } from '../../../components/Timeline/days'
import { moneyWords, rangeWords } from '../words'

/** What is known of a month, as 「名称 数字」. */
function factsOf({ dueOn, days, base, employer, person, lateFee, lateFeePerHundred }: MonthCost): string[] {
  return [
    dueOn && `最晚应缴日 ${dayRangeWords(dueOn)}`,
    days && `拖欠 ${rangeWords(days, '天')}`,
    base !== undefined && `缴费基数 ${moneyWords(base)}`,
    employer !== undefined && `单位应缴 ${moneyWords(employer)}`,
    person !== undefined && `个人应缴 ${moneyWords(person)}`,
    lateFee !== undefined && `滞纳金 ${moneyWords(lateFee)}`,
    lateFeePerHundred && `每欠100元，滞纳金 ${moneyWords(lateFeePerHundred)}`,
  ].filter((fact) => typeof fact === 'string')
}

/** Month by month: what was due when, for how long it is owed, and what that costs. Two columns, so that it fits large type. */
export function MonthTable({ months }: { months: readonly MonthCost[] }) {
  return (
    <table className="months">
      <caption>每个月的明细</caption>
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col">欠了多久，要缴多少</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">
              <Day day={month.month} />
            </th>
            <td>
              <ul className="plain month-facts">
                {factsOf(month).map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
