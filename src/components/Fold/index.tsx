import { type PropsWithChildren, useState } from 'react'
import './index.css'

interface Props {
  label: string
  /** What it belongs to, so that one button is told from another. */
  about?: string
  /** What it comes to, in a line that is read while it is closed, too. */
  gist?: string | undefined
  /** True for a part of the page: its button is then a heading of the third level. */
  heading?: boolean
}

/** A part that is one tap away. */
export function Fold({ label, about, gist, heading = false, children }: PropsWithChildren<Props>) {
  const [open, setOpen] = useState(false)
  const button = (
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
  )
  return (
    <div className="fold">
      {heading ? <h3 className="fold-heading">{button}</h3> : button}
      {gist && <p className="fold-gist">{gist}</p>}
      {open && children}
    </div>
  )
}
