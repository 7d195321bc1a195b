import type { HistoryGetReply } from '@contract'
import { ClaimList } from '../../components/ClaimList'
import { dayOfInstant } from '../../components/Timeline/days'
import { dateInWords } from '../../interview/answer'
import { drafts, newDraft } from '../../interview/draft'
import { go } from '../../services/router'
import { About } from './blocks/About'
import { BackPayment } from './blocks/BackPayment'
import { Contacts } from './blocks/Contacts'
import { Costs } from './blocks/Costs'
import { Gap } from './blocks/Gap'
import { Notices } from './blocks/Notices'
import { OpenQuestions } from './blocks/OpenQuestions'
import { Start } from './blocks/Start'
import { Verdict } from './blocks/Verdict'
import { WaitingPeriod } from './blocks/WaitingPeriod'
import { Years } from './blocks/Years'
import { lapseWords } from './words'

/** The whole answer, most important first; a block that does not apply is absent. */
export function Answer({ consultation }: { consultation: HistoryGetReply }) {
  const { createdAt, situation, advice } = consultation
  const { summary, lapse, benefits, backPay, cost, continuity, notices, claims, unknowns, contacts } = advice
  const takeUp = () => drafts.save(newDraft(situation))

  return (
    <>
      <p className="muted">{`${dateInWords(dayOfInstant(createdAt))}的咨询，参保地：${advice.region.name}`}</p>
      {lapse && <p className="muted">{lapseWords(lapse)}</p>}
      <Verdict summary={summary} />
      {benefits && <Start benefits={benefits} />}
      {backPay && <BackPayment backPay={backPay} />}
      {benefits?.waiting && <WaitingPeriod waiting={benefits.waiting} basis={benefits.basis} />}
      {(benefits?.retroactive || benefits?.gapPayer) && <Gap benefits={benefits} />}
      {cost && <Costs cost={cost} />}
      {continuity && <Years continuity={continuity} />}
      {notices && <Notices notices={notices} />}
      {claims.length > 0 && (
        <section className="card">
          <h2>网上怎么说</h2>
          <ClaimList claims={claims} />
        </section>
      )}
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
