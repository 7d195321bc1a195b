import type { Advice } from '@contract'
import { Account } from './Account'
import { Ceiling } from './Ceiling'
import { LinkedRights } from './LinkedRights'
import { Maternity } from './Maternity'
import { Retirement } from './Retirement'
import { Years } from './Years'

/** What else the lapse changes, each one tap away under its gist. */
export function Effects({ advice }: { advice: Advice }) {
  const { continuity, personalAccount, catastrophicCap, maternity, retirement, linkedRights } = advice
  return (
    <section className="card part-effects">
      <h2 tabIndex={-1}>还会影响什么</h2>
      {continuity && <Years continuity={continuity} />}
      {personalAccount && <Account account={personalAccount} />}
      {catastrophicCap && <Ceiling cap={catastrophicCap} />}
      {maternity && <Maternity maternity={maternity} />}
      {retirement && <Retirement retirement={retirement} />}
      {linkedRights && <LinkedRights rights={linkedRights} />}
    </section>
  )
}
