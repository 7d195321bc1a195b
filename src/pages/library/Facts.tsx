import type { ReactNode } from 'react'
import './Facts.css'

interface Props {
  /** Names and values; a value that is not known is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[]
}

/** What is known of something, as a list of names and values. */
export function Facts({ facts }: Props) {
  return (
    <dl className="known">
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name} className="known-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
