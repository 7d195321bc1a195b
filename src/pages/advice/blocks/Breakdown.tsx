import { type Cost, type Money, moneyWords } from '@contract'

const most = (money: Money) => (typeof money === 'number' ? money : money.max)

/** What the whole is made of: a bar whose parts are as wide as their amounts, and the same as a table that is its legend. */
export function Breakdown({ cost: { employer, person, lateFee, interest, repairFee, total } }: { cost: Cost }) {
  const shares = [
    { name: '单位应缴', look: 'employer', money: employer },
    { name: '个人应缴', look: 'person', money: person },
    { name: '滞纳金', look: 'late-fee', money: lateFee },
    { name: '利息', look: 'interest', money: interest },
    { name: '补以前年度（缩短等待期）', look: 'repair', money: repairFee },
  ].flatMap((share) => (share.money === undefined ? [] : { ...share, money: share.money }))
  if (shares.length === 0) return null
  const drawn = shares.filter(({ money }) => most(money) > 0)
  const isBounded = drawn.some(({ money }) => typeof money !== 'number' && money.min !== money.max)

  return (
    <div className="breakdown">
      {drawn.length > 1 && (
        <div className="breakdown-bar" aria-hidden="true">
          {drawn.map(({ look, money }) => (
            <div key={look} className={`share share-${look}`} style={{ flexGrow: String(most(money)) }} />
          ))}
        </div>
      )}
      {drawn.length > 1 && isBounded && <p className="hint">还没确定的，图上按最多的画。</p>}
      <table>
        <caption>这些钱是怎么加起来的</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">哪一项</th>
            <th scope="col">多少</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, look, money }) => (
            <tr key={look}>
              <th scope="row">
                {drawn.length > 1 && <span className={`swatch share share-${look}`} aria-hidden="true" />}
                {name}
              </th>
              <td>{moneyWords(money)}</td>
            </tr>
          ))}
          {total !== undefined && (
            <tr className="breakdown-total">
              <th scope="row">合计</th>
              <td>{moneyWords(total)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
