import type { ClaimRuling } from '@contract'
import type { PropsWithChildren } from 'react'
import { BasisList } from '../Basis'
import { RulingBadge } from './RulingBadge'
import './index.css'

/** A statement that circulates beside its ruling and the reason; children say where it belongs. */
export function Claim({ claim, children }: PropsWithChildren<{ claim: ClaimRuling }>) {
  const { statement, ruling, why, undecided, basis } = claim
  return (
    <li className="claim">
      {children}
      <p className="claim-statement">
        <span className="claim-mark">说法</span>
        {statement}
      </p>
      <p>
        <RulingBadge ruling={ruling} />
        {why}
      </p>
      {undecided && <p>{undecided}</p>}
      <BasisList basis={basis} about={`说法“${statement}”`} />
    </li>
  )
}
