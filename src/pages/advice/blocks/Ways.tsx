import {
  type Day as CalendarDay,
  countWords,
  coverBounds,
  moneyWords,
  type Option,
  REIMBURSED_WORDS,
  wayWords,
} from '@contract'
import { useContext } from 'react'
import { Fold } from '../../../components/Fold'
import { Day } from '../../../components/Timeline/Day'
import { go } from '../../../services/router'
import { ifKnown } from '../words'
import { Amounts } from './Amounts'
import { Block, ConsultationId } from './Block'
import { Sentences } from './Sentences'
import { together } from './together'

interface Props {
  options: readonly Option[]
  /** The day of payment. */
  payOn: CalendarDay
  /** Contributions have gone on since the gap: who leaves it alone is not without cover. */
  goesOn: boolean
}

/** Ways to go on, side by side; what speaks for and against each is one tap away. */
export function Ways({ options, payOn, goesOn }: Props) {
  const id = useContext(ConsultationId)
  const best = options.find(({ recommended }) => recommended)
  return (
    <Block title="几种办法比一比" part="part-ways" {...together(options)}>
      {best && (
        <>
          <p className="answer">比下来，「{wayWords(best)}」更好。</p>
          <Sentences lines={best.reasons} />
        </>
      )}
      <table className="ways-table">
        <caption>每种办法哪天起有保障，要花多少钱</caption>
        <thead>
          <tr>
            <th scope="col" className="way-name">
              办法
            </th>
            <th scope="col" className="way-start">
              哪天起有保障
            </th>
            <th scope="col">自己要花的钱</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={wayWords(option)} className={option.recommended ? 'way-best-row' : ''}>
              <th scope="row">
                {wayWords(option)}
                {option.asTold && <span className="way-mark">您打算的</span>}
                {option.recommended && <span className="way-mark way-best">更好</span>}
              </th>
              <td>
                <Start option={option} payOn={payOn} goesOn={goesOn} />
              </td>
              <td>
                <Price option={option} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {options.map((option) => (
        <Fold key={wayWords(option)} label={wayWords(option)} about="细看这种办法">
          <Detail option={option} />
        </Fold>
      ))}
      <button type="button" onClick={() => go.whatIf(id)}>
        换个日子、换个办法，再比一比
      </button>
    </Block>
  )
}

function Start({ option, payOn, goesOn }: Omit<Props, 'options'> & { option: Option }) {
  const { kind, startsOn, uncoveredDays, retroactive } = option
  if (!startsOn) return <span>{kind === 'wait' && !goesOn ? '没有保障' : '还不知道'}</span>
  return (
    <>
      {coverBounds(startsOn, retroactive, payOn).map(({ label, day }) => (
        <p key={label} className="way-fact">
          {label}
          {day && (
            <span className="together">
              <Day day={day} />
            </span>
          )}
        </p>
      ))}
      {uncoveredDays !== undefined && <p className="way-fact way-gap">{gapWords(uncoveredDays)}</p>}
    </>
  )
}

/** How long one is without cover after the payment. */
const gapWords = (days: NonNullable<Option['uncoveredDays']>) =>
  days === 0 ? '缴费后不用等' : `缴费后空${countWords(days, '天')}`

function Price({ option: { kind, cost, monthlyCost } }: { option: Option }) {
  if (kind === 'wait') return <span>不用缴</span>
  if (cost === undefined && monthlyCost === undefined) return <span>还不知道</span>
  return (
    <>
      {cost !== undefined && (
        <p className="way-fact">
          {kind === 'resident' ? '一年' : '一次'}
          <span className="together">{moneyWords(cost)}</span>
        </p>
      )}
      {monthlyCost !== undefined && (
        <p className="way-fact">
          每月<span className="together">{moneyWords(monthlyCost)}</span>
        </p>
      )}
    </>
  )
}

function Detail({ option }: { option: Option }) {
  const { text, uncoveredMonths, retroactive, claimable, whatIsLost, recommended, reasons } = option
  return (
    <div>
      {text && <p>{text}</p>}
      <Amounts
        rows={[
          ['一共没有保障的整月', ifKnown(uncoveredMonths, (months) => countWords(months, '个月'))],
          ['缴费以前看病的钱', retroactive && REIMBURSED_WORDS[retroactive]],
          ['您填的费用里可以申请报销的', ifKnown(claimable, moneyWords)],
        ]}
      />
      {!recommended && <Sentences lines={reasons} />}
      {whatIsLost && whatIsLost.length > 0 && (
        <>
          <p className="answer">要当心的</p>
          <Sentences lines={whatIsLost} />
        </>
      )}
    </div>
  )
}
