import { dateWords } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { Fieldset } from '../../components/Fieldset'
import { TextField } from '../../components/TextField'
import type { ExpenseRow } from '../../interview/answer'
import { readDay } from '../../interview/read'

interface Props {
  /** The question. */
  legend: string
  value: readonly ExpenseRow[] | undefined
  error: string | undefined
  onChoose(rows: readonly ExpenseRow[]): void
}

/** How many one may add here. */
const MOST_ROWS = 3

const EMPTY: ExpenseRow = { on: '', amount: '' }

/** Rows of a day and what it cost. */
export function Expenses({ legend, value, error, onChoose }: Props) {
  // a key of its own for each row, since the inputs keep their own texts
  const [keys, setKeys] = useState(() => (value?.length ? value : [EMPTY]).map((_, place) => place))
  const rows = value?.length ? value : [EMPTY]
  const list = useRef<HTMLDivElement>(null)
  const [turnedTo, setTurnedTo] = useState<number>()
  useEffect(() => {
    // the button that was pressed may be gone: the row that is new, or took the place of the one that went
    const days = list.current?.querySelectorAll?.<HTMLElement>('.field:first-child input')
    if (turnedTo !== undefined) days?.[Math.min(turnedTo, days.length - 1)]?.focus?.()
    setTurnedTo(undefined)
  }, [turnedTo])

  const change = (place: number, part: Partial<ExpenseRow>) =>
    onChoose(rows.map((row, other) => (other === place ? { ...row, ...part } : row)))
  function add() {
    setKeys([...keys, Math.max(...keys) + 1])
    onChoose([...rows, EMPTY])
    setTurnedTo(rows.length)
  }
  function remove(place: number) {
    const left = rows.filter((_, other) => other !== place)
    // the last one leaves an empty row in its place
    setKeys(left.length > 0 ? keys.filter((_, other) => other !== place) : [Math.max(...keys) + 1])
    onChoose(left)
    setTurnedTo(place)
  }

  return (
    <Fieldset legend={legend} error={error}>
      <div ref={list}>
        {rows.map(({ on, amount }, place) => (
          <div key={keys[place]} className="expense">
            <TextField
              label={`第${place + 1}笔，看病的日期`}
              initial={on}
              echo={(text) => {
                const day = readDay(text)
                return day && dateWords(day)
              }}
              onText={(text) => change(place, { on: text })}
            />
            <TextField
              label={`第${place + 1}笔，花了多少钱（元）`}
              keyboard="decimal"
              initial={String(amount)}
              onText={(text) => change(place, { amount: text })}
            />
            {(rows.length > 1 || on !== '' || amount !== '') && (
              <button type="button" className="quiet" onClick={() => remove(place)}>
                去掉第{place + 1}笔
              </button>
            )}
          </div>
        ))}
      </div>
      {rows.length < MOST_ROWS && (
        <button type="button" onClick={add}>
          再加一笔
        </button>
      )}
    </Fieldset>
  )
}
