import { fullName, provinceOf, regionName } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { Choice } from '../Choice'
import { TextField } from '../TextField'
import { findPlaces, PROVINCES, placesIn } from './places'
import { recentPlaces } from './recent'

interface Props {
  legend: string
  /** GB/T 2260 code; undefined when nothing is chosen. */
  value: string | undefined
  error?: string | undefined
  onChoose(code: string | undefined): void
}

/** As many matches as one can look through. */
const MOST_SHOWN = 12

/** A city: typed, chosen before, or found through its province; the province alone will do. */
export function RegionPicker({ legend, value, error, onChoose }: Props) {
  const [query, setQuery] = useState('')
  const found = findPlaces(query)
  function search(text: string) {
    setQuery(text)
    const matches = findPlaces(text)
    const [only, another] = matches
    if (only && !another) onChoose(only.code)
    // what is no longer on the page must not be what is sent
    else if (text.trim() && !matches.some(({ code }) => code === value)) onChoose(undefined)
  }
  return (
    <div>
      <TextField label="输入城市的名字来找" initial="" keyboard="text" error={error} onText={search} />
      <p className="hint" aria-live="polite">
        {query.trim() ? matchesInWords(found.length) : '汉字、拼音、拼音的首字母都可以。'}
      </p>
      {found.length > 0 ? (
        <Choice
          legend={legend}
          options={found.slice(0, MOST_SHOWN).map(({ code }) => ({ value: code, label: fullName(code) ?? code }))}
          value={value}
          onChoose={onChoose}
        />
      ) : (
        <ByProvince legend={legend} value={value} onChoose={onChoose} />
      )}
    </div>
  )
}

function matchesInWords(count: number): string {
  if (count === 0) return '没有找到。医保按市来管，请写所在的市；写不出来，就先选省。'
  if (count === 1) return '找到 1 个，已经替您选上。'
  return count > MOST_SHOWN ? `找到 ${count} 个，先列出 ${MOST_SHOWN} 个，请再多写几个字。` : `找到 ${count} 个。`
}

function ByProvince({ legend, value, onChoose }: Omit<Props, 'error'>) {
  const box = useRef<HTMLDivElement>(null)
  const begun = useRef(value)
  useEffect(() => {
    // the button that was pressed is gone: on to what took its place
    if (process.env.TARO_ENV === 'h5' && value !== begun.current && document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>('input:checked,button')?.focus()
    begun.current = value
  }, [value])
  if (value === undefined)
    return (
      <div ref={box}>
        <Recent onChoose={onChoose} />
        <p className="label">或者先选省、自治区、直辖市</p>
        <div className="button-row">
          {PROVINCES.map(({ code, name }) => (
            <button type="button" key={code} onClick={() => onChoose(code)}>
              {name}
            </button>
          ))}
        </div>
      </div>
    )
  const province = provinceOf(value)
  const places = placesIn(province)
  return (
    <div ref={box}>
      <Choice
        legend={legend}
        options={places.map(({ code, name }) => ({
          value: code,
          label: code === province && places.length > 1 ? `${name}（不清楚哪个城市）` : name,
        }))}
        value={value}
        onChoose={onChoose}
      />
      <button type="button" className="quiet" onClick={() => onChoose(undefined)}>
        不是{regionName(province)}，重新选
      </button>
    </div>
  )
}

function Recent({ onChoose }: Pick<Props, 'onChoose'>) {
  const [codes] = useState(recentPlaces)
  if (codes.length === 0) return null
  return (
    <div>
      <p className="label">上次选过的</p>
      <div className="button-row">
        {codes.map((code) => (
          <button type="button" key={code} onClick={() => onChoose(code)}>
            {fullName(code)}
          </button>
        ))}
      </div>
    </div>
  )
}
