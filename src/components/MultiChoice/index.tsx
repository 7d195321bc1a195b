import type { ChoiceOption } from '../Choice'
import { Options } from '../Choice/Options'
import { Fieldset } from '../Fieldset'

interface Props<V> {
  legend: string
  options: readonly ChoiceOption<V>[]
  /** The label of choosing expressly nothing, which is an answer too. */
  none: string
  /** The chosen ones, in the order of the options; empty for `none`, undefined when nothing was answered. */
  value: readonly V[] | undefined
  error?: string | undefined
  onChoose(value: readonly V[] | undefined): void
}

/** Any number of a few, or expressly none of them. */
export function MultiChoice<V>({ legend, options, none, value, error, onChoose }: Props<V>) {
  const isNone = value?.length === 0
  const nonePlace = options.length
  const places = options.flatMap((option, place) => (value?.includes(option.value) ? [place] : []))

  function choose(chosen: readonly number[]) {
    if (chosen.includes(nonePlace) && !isNone) return onChoose([])
    const values = options.filter((_, place) => chosen.includes(place)).map((option) => option.value)
    onChoose(values.length > 0 ? values : undefined)
  }

  return (
    <Fieldset legend={legend} error={error}>
      <Options
        legend={legend}
        many
        options={[...options, { label: none }]}
        chosen={isNone ? [nonePlace] : places}
        onChoose={choose}
      />
    </Fieldset>
  )
}
