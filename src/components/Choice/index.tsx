import { Fieldset } from '../Fieldset'
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
  const place = options.findIndex((option) => option.value === value)
  return (
    <Fieldset legend={legend} error={error}>
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
    </Fieldset>
  )
}
