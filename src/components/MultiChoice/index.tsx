import { useId } from 'react'
import type { ChoiceOption } from '../Choice'
import { Options } from '../Choice/Options'

interface Props<V> {
  legend: string
  options: readonly ChoiceOption<V>[]
  /** The label of choosing nothing, which is an answer too. */
  none: string
  /** The chosen ones; undefined when nothing was answered yet, empty when `none` is. */
  value: readonly V[] | undefined
  error?: string | undefined
  onChoose(value: readonly V[]): void
}

/** Any number of a few, or expressly none of them. */
export function MultiChoice<V>({ legend, options, none, value, error, onChoose }: Props<V>) {
  const errorId = useId()
  const toggle = (index: number) => {
    const option = options[index]
    if (!option) return onChoose([])
    const isChosen = (candidate: V) => value?.includes(candidate) ?? false
    // in the order of the options, whatever the order of the taps
    onChoose(options.map((other) => other.value).filter((other) => isChosen(other) !== (other === option.value)))
  }
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
        many
        options={[...options, { label: none }]}
        isChosen={(index) => {
          const option = options[index]
          return option ? (value?.includes(option.value) ?? false) : value?.length === 0
        }}
        onToggle={toggle}
      />
    </fieldset>
  )
}
