import type { ClaimRuling } from '@contract'
import { useState } from 'react'
import { Claim } from './Claim'

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
        {(all ? claims : claims.slice(0, AT_FIRST)).map((claim) => (
          <Claim key={claim.id} claim={claim} />
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
