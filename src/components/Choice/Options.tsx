import { useId } from 'react'

/** Rows to choose from, one or many; rows are told apart by their place. */
export interface OptionsProps {
  legend: string
  many: boolean
  options: readonly { label: string; hint?: string }[]
  isChosen(index: number): boolean
  onToggle(index: number): void
}

/** On the web native radios and boxes; the whole row is the label. */
export function Options({ many, options, isChosen, onToggle }: OptionsProps) {
  const name = useId()
  return (
    <div>
      {options.map(({ label, hint }, index) => (
        <label key={label} className={isChosen(index) ? 'option selected' : 'option'}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={isChosen(index)}
            onChange={() => onToggle(index)}
          />
          <span>
            {label}
            {hint && <span className="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
