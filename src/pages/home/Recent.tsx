import { dateWords, dayOfInstant, type HistoryItem, regionName } from '@contract'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { drafts } from '../../interview/draft'
import { history } from '../../services/history'
import { go } from '../../services/router'
import { useTask } from '../../services/task'

/** Most consultations that are shown here; the history has all. */
const MOST = 3

/** The last consultations, to open again; nothing where there is none, or no network. */
export function Recent() {
  const [items, setItems] = useState<readonly HistoryItem[]>([])
  const { run } = useTask()
  useDidShow(() => {
    // who never began on this device is not asked for, and gets no identity for only looking
    if (drafts.load())
      void run(
        () => history.list(undefined, MOST),
        (page) => setItems(page.items),
      )
    else setItems([])
  })
  if (items.length === 0) return null
  return (
    <section>
      <h2>最近的咨询</h2>
      <ul className="plain">
        {items.map(({ id, createdAt, situation, title }) => (
          <li key={id}>
            <button type="button" className="recent" onClick={() => go.advice(id)}>
              <span className="muted small">
                {dateWords(dayOfInstant(createdAt))} · {regionName(situation.region)}
              </span>
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
