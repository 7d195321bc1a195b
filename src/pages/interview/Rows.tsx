import { useEffect, useRef, useState } from 'react'
import { Fieldset } from '../../components/Fieldset'
import { TextField } from '../../components/TextField'
import { LISTS, type ListKind, type Row } from '../../interview/lists'
import { TYPED } from '../../interview/typed'

interface Props {
  kind: ListKind
  /** The question. */
  legend: string
  value: readonly Row[] | undefined
  error: string | undefined
  onChoose(rows: readonly Row[]): void
}

/** Rows that can be added and taken back. */
export function Rows({ kind, legend, value, error, onChoose }: Props) {
  const { unit, most, columns } = LISTS[kind]
  // a key of its own for each row, since the inputs keep their own texts
  const [keys, setKeys] = useState(() => (value?.length ? value : [{}]).map((_, place) => place))
  const rows: readonly Row[] = value?.length ? value : [{}]
  const list = useRef<HTMLDivElement>(null)
  const [turnedTo, setTurnedTo] = useState<number>()
  useEffect(() => {
    // the button that was pressed may be gone: the row that is new, or took the place of the one that went
    const firsts = list.current?.querySelectorAll?.<HTMLElement>('.field:first-child input')
    if (turnedTo !== undefined) firsts?.[Math.min(turnedTo, firsts.length - 1)]?.focus?.()
    setTurnedTo(undefined)
  }, [turnedTo])

  const change = (place: number, part: Row) =>
    onChoose(rows.map((row, other) => (other === place ? { ...row, ...part } : row)))
  function add() {
    setKeys([...keys, Math.max(...keys) + 1])
    onChoose([...rows, {}])
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
        {rows.map((row, place) => (
          <div key={keys[place]} className="list-row">
            {columns.map(({ key, kind: typed, label }) => {
              const { read, echo, keyboard } = TYPED[typed]
              return (
                <TextField
                  key={key}
                  label={`第${place + 1}${unit}，${label}`}
                  keyboard={keyboard}
                  initial={String(row[key] ?? '')}
                  echo={
                    echo &&
                    ((text) => {
                      const answer = read(text)
                      return answer === undefined ? undefined : echo(answer)
                    })
                  }
                  onText={(text) => change(place, { [key]: text })}
                />
              )
            })}
            {(rows.length > 1 || columns.some(({ key }) => (row[key] ?? '') !== '')) && (
              <button type="button" className="quiet" onClick={() => remove(place)}>
                去掉第{place + 1}
                {unit}
              </button>
            )}
          </div>
        ))}
      </div>
      {rows.length < most && (
        <button type="button" onClick={add}>
          再加一{unit}
        </button>
      )}
    </Fieldset>
  )
}
