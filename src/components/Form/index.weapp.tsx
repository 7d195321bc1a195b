import type { FormProps } from '.'

/** In WeChat a button that is tapped; there is no Enter key. */
export function Form({ submit, busy, onSubmit, children }: FormProps) {
  return (
    <div>
      {children}
      <div className="actions">
        <button type="button" className="primary submit" disabled={busy} onClick={() => !busy && onSubmit()}>
          {submit}
        </button>
      </div>
    </div>
  )
}
