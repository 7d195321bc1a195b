import { type ReactNode, useId } from 'react'

interface Props {
  /** The question, for who cannot see the heading above. */
  legend: string
  /** What is wrong with the answer. */
  error: string | undefined
  children: ReactNode
}

/** Controls that answer one question together. */
export function Fieldset({ legend, error, children }: Props) {
  const errorId = useId()
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="sr-only">{legend}</legend>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}
