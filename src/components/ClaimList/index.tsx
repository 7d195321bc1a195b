import type { ClaimRuling } from '@contract'
import { useState } from 'react'
import { BasisList } from '../Basis'
import { RULING_WORDS } from './words'
import './index.css'

/** So many are shown at first, so that what comes after them is still found. */
const AT_FIRST = 3

interface Props {
  claims: readonly ClaimRuling[]
}

/** Statements that circulate, each beside its ruling and the reason. */
export function ClaimList({ claims }: Props) {
  const [all, setAll] = useState(false)
  const rest = claims.length - AT_FIRST

  return (
    <div className="claims">
      <ul className="plain">
        {(all ? claims : claims.slice(0, AT_FIRST)).map(({ id, statement, ruling, why, undecided, basis }) => (
          <li key={id} className="claim">
            <p className="claim-statement">
              <span className="claim-mark">说法</span>
              {statement}
            </p>
            <p>
              <span className={`badge ruling ruling-${ruling}`}>{RULING_WORDS[ruling]}</span>
              {why}
            </p>
            {undecided && <p>{undecided}</p>}
            <BasisList basis={basis} about={`说法“${statement}”`} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '只看前几条说法' : `再看${rest}条说法`}
        </button>
      )}
    </div>
  )
}
