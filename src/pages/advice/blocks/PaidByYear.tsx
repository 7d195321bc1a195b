import { moneyWords, type RetirementAdvice } from '@contract'
import { Fold } from '../../../components/Fold'

/** What both ways to fill the gap have cost, year by year: a picture, and the same as a table one tap away. */
export function PaidByYear({ series }: { series: NonNullable<RetirementAdvice['series']> }) {
  const most = Math.max(...series.flatMap(({ lumpSum, monthly }) => [lumpSum, monthly]))
  const bars = [
    { name: '一次缴足', paid: series[0]?.lumpSum ?? 0, look: 'status-retroactive' },
    ...series.map(({ year, monthly }) => ({ name: `按月缴，第${year}年`, paid: monthly, look: 'status-covered' })),
  ]
  return (
    <div className="paid">
      <p className="answer">到每年年底，一共缴了多少</p>
      <div aria-hidden="true">
        {bars.map(({ name, paid, look }) => (
          <div key={name} className="paid-row">
            <span className="paid-name">{name}</span>
            <div className={`paid-bar ${look}`} style={{ width: `${(paid / most) * 100}%` }} />
          </div>
        ))}
      </div>
      <Fold label={`看数字（${series.length}年）`} about="到每年年底，一共缴了多少">
        <table>
          <caption>到每年年底，一共缴了多少</caption>
          <thead>
            <tr>
              <th scope="col">第几年</th>
              <th scope="col">一次缴足</th>
              <th scope="col">按月缴</th>
            </tr>
          </thead>
          <tbody>
            {series.map(({ year, lumpSum, monthly }) => (
              <tr key={year}>
                <th scope="row">{`第${year}年`}</th>
                <td>{moneyWords(lumpSum)}</td>
                <td>{moneyWords(monthly)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </div>
  )
}
