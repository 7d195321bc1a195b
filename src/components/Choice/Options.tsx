import { useId } from 'react'

/** Rows to choose from; rows are told apart by their place. */
export interface OptionsProps {
  legend: string
  /** Any number of them, or just one. */
  many: boolean
  /** `mark` is a doubt that stands beside the label. */
  options: readonly { label: string; mark?: string | undefined; hint?: string }[]
  /** Places of the chosen rows. */
  chosen: readonly number[]
  onChoose(chosen: readonly number[]): void
}

/** On the web native radios and boxes; the whole row is the label. */
export function Options({ many, options, chosen, onChoose }: OptionsProps) {
  const name = useId()
  const tap = (index: number) => {
    const others = many ? chosen.filter((other) => other !== index) : []
    onChoose(chosen.includes(index) ? others : [...others, index])
  }
  return (
    <div>
      {options.map(({ label, mark, hint }, index) => (
        <label key={label} className={chosen.includes(index) ? 'option selected' : 'option'}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(index)}
            onChange={() => tap(index)}
          />
          <span>
            {label}
            {mark && <span className="badge option-mark">{mark}</span>}
            {hint && <span className="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
