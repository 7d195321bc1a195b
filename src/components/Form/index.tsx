import type { PropsWithChildren } from 'react'

/** The fields of one question and the button that hands them in. */
export type FormProps = PropsWithChildren<{
  /** What the button says. */
  submit: string
  /** True while the last answer is on its way: nothing can be handed in twice. */
  busy: boolean
  onSubmit(): void
}>

/** On the web a form, so that the Enter key hands it in. */
export function Form({ submit, busy, onSubmit, children }: FormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
    >
      {children}
      <div className="actions">
        <button type="submit" className="primary submit" disabled={busy}>
          {submit}
        </button>
      </div>
    </form>
  )
}
