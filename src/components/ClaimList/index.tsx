import type { ClaimRuling } from '@contract'
import { Fold } from '../Fold'
import { Claim } from './Claim'

interface Props {
  claims: readonly ClaimRuling[]
}

/** Statements that circulate, each beside its ruling and the reason: one is shown, so that what comes after is still found, the others are one tap away. */
export function ClaimList({ claims }: Props) {
  const others = claims.slice(1)
  return (
    <>
      <Claims claims={claims.slice(0, 1)} />
      {others.length > 0 && (
        <Fold label={`再看${others.length}条说法`}>
          <Claims claims={others} />
        </Fold>
      )}
    </>
  )
}

function Claims({ claims }: Props) {
  return (
    <ul className="plain">
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
    </ul>
  )
}
