import { type PropsWithChildren, useState } from 'react'
import './index.css'

interface Props {
  label: string
  /** What it belongs to, so that one button is told from another. */
  about?: string
}

/** A part that is one tap away. */
export function Fold({ label, about, children }: PropsWithChildren<Props>) {
  const [open, setOpen] = useState(false)
  return (
    <div className="fold">
      <button
        type="button"
        className="quiet fold-toggle"
        aria-expanded={open}
        aria-label={about ? `${label}：${about}` : label}
        onClick={() => setOpen(!open)}
      >
        <span className="fold-sign" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        {label}
      </button>
      {open && children}
    </div>
  )
}
