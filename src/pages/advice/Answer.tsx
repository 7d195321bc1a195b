import { dateWords, dayOfInstant, type HistoryGetReply } from '@contract'
import { ClaimList } from '../../components/ClaimList'
import { StartOver } from '../../components/StartOver'
import { drafts, isUnfinished, newDraft } from '../../interview/draft'
import { go } from '../../services/router'
import { useTicks } from '../../services/ticks'
import { About } from './blocks/About'
import { BackPayment } from './blocks/BackPayment'
import { ConsultationId } from './blocks/Block'
import { Contacts } from './blocks/Contacts'
import { Contents } from './blocks/Contents'
import { Costs } from './blocks/Costs'
import { Cover } from './blocks/Cover'
import { Effects } from './blocks/Effects'
import { Enrolment } from './blocks/Enrolment'
import { Letters } from './blocks/Letters'
import { Materials } from './blocks/Materials'
import { Maternity } from './blocks/Maternity'
import { Narrow } from './blocks/Narrow'
import { Notices } from './blocks/Notices'
import { Retirement } from './blocks/Retirement'
import { Right } from './blocks/Right'
import { Send } from './blocks/Send'
import { Steps } from './blocks/Steps'
import { openOnce } from './blocks/together'
import { Verdict } from './blocks/Verdict'
import { Ways } from './blocks/Ways'
import { hasEffects, partsOf } from './parts'
import { remediesOf, rightsOf } from './said'
import { askedFor, fitting, isNew, lapseLine } from './words'

interface Props {
  consultation: HistoryGetReply
  /** What differs from the answer that stood here before, in words; undefined when none did. */
  changes: readonly string[] | undefined
  /** An answer that takes the place of this one. */
  onAdvice(consultation: HistoryGetReply): void
}

/** The whole answer, in the order in which one asks: from when, for how much, which way, what to do, what else changes; a block that does not apply is absent. */
export function Answer({ consultation: whole, changes, onAdvice }: Props) {
  const consultation = fitting(whole)
  const { id, createdAt, situation } = consultation
  const advice = openOnce(consultation.advice)
  const { summary, benefits, backPay, cost, resident, options, steps = [], materials, letters } = advice
  const { retirement, maternity, beside } = askedFor(situation, advice)
  const { notices, claims, contacts } = advice
  const remedies = remediesOf(advice)
  const payOn = situation.payOn ?? advice.asOf
  const ticks = useTicks(id)
  const parts = partsOf(advice, situation)
  const price = (
    <>
      {backPay && <BackPayment backPay={backPay} />}
      {cost && <Costs cost={cost} />}
      {resident && <Enrolment resident={resident} />}
    </>
  )
  const isPriceFirst = situation.purpose === 'price'

  return (
    <ConsultationId.Provider value={id}>
      <p className="muted">
        {`${dateWords(dayOfInstant(createdAt))}的咨询，参保地：${advice.region.name}。`}
        {lapseLine(advice)}
      </p>
      <Verdict summary={summary} benefits={benefits} payOn={payOn} steps={steps} ticks={ticks} />
      {rightsOf(advice).map((said) => (
        <Right key={said.part} said={said} />
      ))}
      {retirement && <Retirement retirement={retirement} asked />}
      {maternity && <Maternity maternity={maternity} asked />}
      {isPriceFirst && price}
      <Contents parts={parts} />
      <Narrow consultation={consultation} changes={changes} onAdvice={onAdvice} />
      {benefits && (
        <Cover
          benefits={benefits}
          history={advice.history}
          payOn={payOn}
          gap={isNew(situation) ? 'before' : whole.advice.lapse?.months === 0 ? 'none' : 'lapse'}
        />
      )}
      {!isPriceFirst && price}
      {options && <Ways options={options} payOn={payOn} goesOn={situation.paidAgainFrom !== undefined} />}
      {steps.length > 0 && <Steps steps={steps} ticks={ticks} />}
      {materials && <Materials materials={materials} ticks={ticks} />}
      {letters && <Letters letters={letters} />}
      {remedies && <Right said={remedies} />}
      {contacts && contacts.length > 0 && <Contacts contacts={contacts} />}
      <Send consultation={consultation} />
      {claims.length > 0 && (
        <section className="card part-claims">
          <h2 tabIndex={-1}>网上怎么说</h2>
          <p className="hint">网上的说法常常互相矛盾。下面是和您有关的，逐条对照规定。</p>
          <ClaimList claims={claims} />
        </section>
      )}
      {hasEffects(beside) && <Effects advice={beside} />}
      {notices && <Notices notices={notices} />}
      <About advice={advice} />
      <div className="actions">
        <StartOver
          asks={isUnfinished}
          deed="改动"
          label="改动答案重新算"
          question="您还有没填完的回答。改动这一次的，没填完的会清掉。"
          className="primary"
          onStart={() => {
            drafts.save({ ...newDraft(situation), done: true })
            go.answers()
          }}
        />
        <button type="button" onClick={() => go.feedback(id)}>
          对结果有意见？告诉我们
        </button>
        <button type="button" onClick={go.history}>
          历史记录
        </button>
        <button type="button" onClick={go.home}>
          首页
        </button>
      </div>
    </ConsultationId.Provider>
  )
}
