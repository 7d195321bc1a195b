import { dateWords, dayOfInstant, fullName, type HistoryItem, regionName, startWords, timeOfInstant } from '@contract'
import { useAskedAgain } from '../../components/asked-again'
import { inWords } from '../../interview/answer'
import { questionOf } from '../../interview/questions'
import { go } from '../../services/router'

interface Props {
  item: HistoryItem
  /** What it is listed among. */
  all: readonly HistoryItem[]
  onRemove: () => void
}

/** When a consultation was asked: 「2026年3月10日 00:30」, with the seconds where another of them is of that minute. */
function whenOf({ createdAt }: HistoryItem, all: readonly HistoryItem[]): string {
  const isShared = all.filter((other) => other.createdAt.slice(0, 16) === createdAt.slice(0, 16)).length > 1
  return `${dateWords(dayOfInstant(createdAt))} ${timeOfInstant(createdAt)}${isShared ? createdAt.slice(16, 19) : ''}`
}

/** How a consultation is called, so that one button is told from another: 「2026年3月10日 00:30 玉林市 的咨询」. */
export const nameOf = (item: HistoryItem, all: readonly HistoryItem[]): string =>
  `${whenOf(item, all)} ${regionName(item.situation.region) ?? ''} 的咨询`

/** One former consultation, to open or, asked once more, to delete. */
export function Row({ item, all, onRemove }: Props) {
  const { asking, ask, question, button } = useAskedAgain()
  const { id, situation, title, startsOn } = item
  const name = nameOf(item, all)
  const scheme = questionOf('insurance')
  return (
    <li className="card history-row">
      <p className="muted small">
        {whenOf(item, all)} · {fullName(situation.region)}
        {scheme && ` · ${inWords(scheme, situation.insurance)}`}
      </p>
      <h2>{title}</h2>
      {startsOn && <p>从哪天起有保障：{startWords(startsOn)}</p>}
      {asking ? (
        <div>
          <p ref={question} tabIndex={-1} className="asked-again">
            确定删除吗？删除以后找不回来。
          </p>
          <div className="row">
            <button type="button" className="danger" aria-label={`确定删除 ${name}`} onClick={onRemove}>
              确定删除
            </button>
            <button type="button" aria-label={`不删除 ${name}`} onClick={() => ask(false)}>
              不删除
            </button>
          </div>
        </div>
      ) : (
        <div className="row">
          <button type="button" aria-label={`打开 ${name}`} onClick={() => go.advice(id)}>
            打开
          </button>
          <button ref={button} type="button" className="quiet" aria-label={`删除 ${name}`} onClick={() => ask(true)}>
            删除
          </button>
        </div>
      )}
    </li>
  )
}
