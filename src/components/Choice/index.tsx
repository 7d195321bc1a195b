import { useId } from 'react'
import { Options } from './Options'

/** An option as it is drawn; its value is only compared. */
export interface ChoiceOption<V> {
  value: V
  label: string
  hint?: string
}

interface Props<V> {
  /** The question, for who cannot see the heading above. */
  legend: string
  options: readonly ChoiceOption<V>[]
  /** The chosen one; undefined when none is. */
  value: V | undefined
  error?: string | undefined
  onChoose(value: V): void
}

/** One of a few. */
export function Choice<V>({ legend, options, value, error, onChoose }: Props<V>) {
  const errorId = useId()
  const place = options.findIndex((option) => option.value === value)
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="sr-only">{legend}</legend>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <Options
        legend={legend}
        many={false}
        options={options}
        chosen={place === -1 ? [] : [place]}
        onChoose={([chosen = -1]) => {
          const option = options[chosen]
          if (option) onChoose(option.value)
        }}
      />
    </fieldset>
  )
}
