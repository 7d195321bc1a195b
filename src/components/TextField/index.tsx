import { useId, useState } from 'react'

/** A line of text. */
export interface TextFieldProps {
  label: string
  /** What stands in it at first; it keeps its own text from then on, since WeChat's inputs flicker when they are led. */
  initial: string
  /** Which keyboard a phone shows. */
  keyboard?: 'text' | 'numeric' | 'decimal'
  error?: string | undefined
  /** What was typed, as it is understood (2026年3月); undefined when it is not. Shown under the field as one types. */
  echo?: ((text: string) => string | undefined) | undefined
  onText(text: string): void
}

/** WeChat's names of the keyboards; the web takes them from `inputMode`. */
const WECHAT_TYPE = { text: 'text', numeric: 'number', decimal: 'digit' } as const

/** One line of text with its label, and its error beside it. */
export function TextField({ label, initial, keyboard = 'text', error, echo, onText }: TextFieldProps) {
  const id = useId()
  const errorId = `${id}error`
  // led again by what was just typed, WeChat's input would flicker
  const [begun] = useState(initial)
  const [understood, setUnderstood] = useState(() => echo?.(begun))
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
        type={process.env.TARO_ENV === 'weapp' ? WECHAT_TYPE[keyboard] : 'text'}
        inputMode={keyboard}
        autoComplete="off"
        defaultValue={begun}
        aria-label={label}
        aria-invalid={error ? 'true' : 'false'}
        aria-describedby={error ? errorId : undefined}
        onInput={(event) => {
          const { value } = event.target as HTMLInputElement
          setUnderstood(echo?.(value))
          onText(value)
        }}
      />
      {echo && (
        <p className="hint" aria-live="polite">
          {understood ? `您填的是：${understood}` : ''}
        </p>
      )}
    </div>
  )
}
