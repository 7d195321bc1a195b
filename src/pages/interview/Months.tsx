import { useState } from 'react'
import { Fieldset } from '../../components/Fieldset'
import { TextField } from '../../components/TextField'
import type { Answer } from '../../interview/answer'

interface Props {
  /** The question. */
  legend: string
  /** How many months; or what was typed, as 「2年3个月」. */
  value: Answer | undefined
  error: string | undefined
  onChoose(text: string): void
}

/** A length of time, years and months apart: a bare number may be either. */
export function Months({ legend, value, error, onChoose }: Props) {
  const [parts, setParts] = useState(() => partsOf(value))
  function type(part: Partial<typeof parts>) {
    const { years, months } = { ...parts, ...part }
    setParts({ years, months })
    onChoose([years && `${years}年`, months && `${months}个月`].join(''))
  }
  return (
    <Fieldset legend={legend} error={error}>
      <div className="years-months">
        <TextField label="几年" keyboard="numeric" initial={parts.years} onText={(years) => type({ years })} />
        <TextField label="几个月" keyboard="numeric" initial={parts.months} onText={(months) => type({ months })} />
      </div>
    </Fieldset>
  )
}

function partsOf(value: Answer | undefined): { years: string; months: string } {
  const text = typeof value === 'number' ? `${Math.floor(value / 12)}年${value % 12}个月` : String(value ?? '')
  const [, years = '', months = ''] = /^(?:(.*)年)?(?:(.*)个月)?$/.exec(text) ?? []
  return { years, months }
}
