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
      <div className="months">
        <TextField
          label="几年"
          keyboard="numeric"
          initial={parts.years}
          onText={(years) => type({ years: figure(years) })}
        />
        <TextField
          label="几个月"
          keyboard="numeric"
          initial={parts.months}
          onText={(months) => type({ months: figure(months) })}
        />
      </div>
    </Fieldset>
  )
}

/** What was typed without the unit that the label says already. */
const figure = (text: string) => text.normalize('NFKC').replace(/[\s零年个月]/g, '')

function partsOf(value: Answer | undefined): { years: string; months: string } {
  if (typeof value === 'number') {
    const years = Math.floor(value / 12)
    return { years: years === 0 ? '' : String(years), months: String(value % 12) }
  }
  const [, years = '', months = ''] = /^(?:(.*)年)?(?:(.*)个月)?$/.exec(String(value ?? '')) ?? []
  return { years, months }
}
