import { yearOf } from '@contract'
import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { TextField } from '../../components/TextField'
import type { Answer } from '../../interview/answer'
import { today } from '../../services/clock'

interface Props {
  /** The question. */
  legend: string
  /** What a typed year is called. */
  label: string
  /** The year, or the text of one. */
  value: Answer | undefined
  error: string | undefined
  onChoose(year: string): void
}

/** Choosing this, one types the year. */
const ANOTHER = 'another'

/** This year, the next one, or one that is typed. */
export function CoverYear({ legend, label, value, error, onChoose }: Props) {
  const thisYear = yearOf(today())
  const near = [String(thisYear), String(thisYear + 1)]
  const given = String(value ?? '')
  const [typing, setTyping] = useState(value !== undefined && !near.includes(given))
  const nearOnes = near.map((year, place) => ({
    value: year,
    label: `${year}年`,
    hint: place === 0 ? '今年' : '明年',
  }))
  return (
    <div>
      <Choice
        legend={legend}
        options={[...nearOnes, { value: ANOTHER, label: '别的年份' }]}
        value={typing ? ANOTHER : given}
        error={typing ? undefined : error}
        onChoose={(year) => {
          setTyping(year === ANOTHER)
          onChoose(year === ANOTHER ? '' : year)
        }}
      />
      {typing && (
        <TextField
          label={label}
          keyboard="numeric"
          initial={near.includes(given) ? '' : given}
          error={error}
          onText={onChoose}
        />
      )}
    </div>
  )
}
