import { type FormEvent, useId } from 'react'

interface Props {
  label: string
  /** What stands in it at first; it keeps its own text from then on, since WeChat's inputs flicker when they are led. */
  initial: string
  /** Which keyboard a phone shows. */
  keyboard: 'text' | 'numeric' | 'decimal'
  error?: string | undefined
  onText(text: string): void
}

/** The text of an input event: WeChat brings it in `detail`, the web on the element. */
const textOf = (event: FormEvent<HTMLInputElement>): string => {
  const { value } = event.nativeEvent === undefined ? (event as unknown as { detail: { value: string } }).detail : event.currentTarget
  return value
}

/** One line of text with its label, and its error beside it. */
export function TextField({ label, initial, keyboard, error, onText }: Props) {
  const id = useId()
  const errorId = `${id}error`
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <input
        id={id}
        className={error ? 'text invalid' : 'text'}
        type="text"
        inputMode={keyboard}
        autoComplete="off"
        defaultValue={initial}
        aria-label={label}
        aria-invalid={error ? 'true' : 'false'}
        aria-describedby={error ? errorId : undefined}
        onInput={(event) => onText(textOf(event))}
      />
    </div>
  )
}
