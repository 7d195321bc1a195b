import type { HistoryGetReply } from '@contract'
import { ClaimList } from '../../components/ClaimList'
import { dayOfInstant } from '../../components/Timeline/days'
import { dateInWords } from '../../interview/answer'
import { drafts, newDraft } from '../../interview/draft'
import { go } from '../../services/router'
import { useTicks } from '../../services/ticks'
import { About } from './blocks/About'
import { Account } from './blocks/Account'
import { BackPayment } from './blocks/BackPayment'
import { Ceiling } from './blocks/Ceiling'
import { Contacts } from './blocks/Contacts'
import { Costs } from './blocks/Costs'
import { Enrolment } from './blocks/Enrolment'
import { Gap } from './blocks/Gap'
import { Letters } from './blocks/Letters'
import { LinkedRights } from './blocks/LinkedRights'
import { Materials } from './blocks/Materials'
import { Maternity } from './blocks/Maternity'
import { Notices } from './blocks/Notices'
import { OpenQuestions } from './blocks/OpenQuestions'
import { Retirement } from './blocks/Retirement'
import { Start } from './blocks/Start'
import { Steps } from './blocks/Steps'
import { Verdict } from './blocks/Verdict'
import { WaitingPeriod } from './blocks/WaitingPeriod'
import { Ways } from './blocks/Ways'
import { Years } from './blocks/Years'
import { lapseWords } from './words'

/** The whole answer, in the order in which one asks: from when, for how much, which way, what to do, what else changes; a block that does not apply is absent. */
export function Answer({ consultation }: { consultation: HistoryGetReply }) {
  const { createdAt, situation, advice } = consultation
  const { summary, lapse, benefits, backPay, cost, resident, options, steps, materials, letters } = advice
  const { continuity, notices, claims, unknowns, contacts } = advice
  const ticks = useTicks(consultation.id)
  const takeUp = () => drafts.save(newDraft(situation))

  return (
    <>
      <p className="muted">{`${dateInWords(dayOfInstant(createdAt))}的咨询，参保地：${advice.region.name}`}</p>
      {lapse && <p className="muted">{lapseWords(lapse)}</p>}
      <Verdict summary={summary} />
      {benefits && <Start benefits={benefits} />}
      {benefits?.waiting && <WaitingPeriod waiting={benefits.waiting} benefits={benefits} />}
      {backPay && <BackPayment backPay={backPay} />}
      {cost && <Costs cost={cost} />}
      {resident && <Enrolment resident={resident} />}
      {(benefits?.retroactive || benefits?.gapPayer) && <Gap benefits={benefits} />}
      {options && <Ways options={options} />}
      {steps && <Steps steps={steps} ticks={ticks} />}
      {materials && <Materials materials={materials} ticks={ticks} />}
      {letters && <Letters letters={letters} />}
      {continuity && <Years continuity={continuity} />}
      {advice.personalAccount && <Account account={advice.personalAccount} />}
      {advice.catastrophicCap && <Ceiling cap={advice.catastrophicCap} />}
      {advice.maternity && <Maternity maternity={advice.maternity} />}
      {advice.retirement && <Retirement retirement={advice.retirement} />}
      {advice.linkedRights && <LinkedRights rights={advice.linkedRights} />}
      {unknowns.length > 0 && (
        <OpenQuestions
          unknowns={unknowns}
          onAnswer={(field) => {
            takeUp()
            go.change(field)
          }}
        />
      )}
      {contacts && contacts.length > 0 && <Contacts contacts={contacts} />}
      {notices && <Notices notices={notices} />}
      {claims.length > 0 && (
        <section className="card">
          <h2>网上怎么说</h2>
          <ClaimList claims={claims} />
        </section>
      )}
      <About advice={advice} />
      <div className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => {
            takeUp()
            go.answers()
          }}
        >
          改动答案重新算
        </button>
        <button type="button" onClick={go.history}>
          历史记录
        </button>
        <button type="button" onClick={go.home}>
          首页
        </button>
      </div>
    </>
  )
}
