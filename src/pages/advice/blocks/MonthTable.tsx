import { countWords, dayRangeWords, type EarlierMonths, type MonthCost, moneyWords } from '@contract'
import type { PropsWithChildren } from 'react'
import { Day } from '../../../components/Timeline/Day'

/** What is known of a month, as 「名称 数字」. */
function factsOf(of: MonthCost | EarlierMonths): string[] {
  const { days, employer, person, lateFee, lateFeePerHundred } = of
  const { dueOn = undefined, base = undefined } = 'month' in of ? of : {}
  return [
    dueOn && `最晚应缴日 ${dayRangeWords(dueOn)}`,
    days && `拖欠 ${countWords(days, '天')}`,
    base !== undefined && `缴费基数 ${moneyWords(base)}`,
    employer !== undefined && `单位应缴 ${moneyWords(employer)}`,
    person !== undefined && `个人应缴 ${moneyWords(person)}`,
    lateFee !== undefined && `滞纳金 ${moneyWords(lateFee)}`,
    lateFeePerHundred && `每欠100元，滞纳金 ${moneyWords(lateFeePerHundred)}`,
  ].filter((fact) => typeof fact === 'string')
}

/** Month by month: what was due when, for how long it is owed, and what that costs. Two columns, so that it fits large type. */
export function MonthTable({ months, earlier }: { months: readonly MonthCost[]; earlier: EarlierMonths | undefined }) {
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
        {earlier && (
          <Row facts={factsOf(earlier)}>
            <Day day={earlier.from} />到<Day day={earlier.to} />
            {`，${earlier.months}个月合计`}
          </Row>
        )}
        {months.map((month) => (
          <Row key={month.month} facts={factsOf(month)}>
            <Day day={month.month} />
          </Row>
        ))}
      </tbody>
    </table>
  )
}

function Row({ facts, children }: PropsWithChildren<{ facts: readonly string[] }>) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>
        <ul className="plain month-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
