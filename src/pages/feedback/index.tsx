import { MAX_CONTACT, MAX_MESSAGE } from '@contract'
import { useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { ErrorSummary } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { PageShell } from '../../components/PageShell'
import { PhoneLink } from '../../components/PhoneLink'
import { TextField } from '../../components/TextField'
import { submitFeedback } from '../../services/feedback'
import { HOTLINE } from '../../services/phone'
import { newRequestId } from '../../services/request-id'
import { go, params } from '../../services/router'
import { useTask } from '../../services/task'
import { type Draft, draftAbout, emptyDraft } from './draft'
import { Message } from './Message'

/** What cannot be sent as it is, in Chinese, by field. */
interface Wrong {
  text?: string
  contact?: string
}

function wrongIn({ text, contact }: Draft, room: number): Wrong | undefined {
  if (!text.trim()) return { text: '请写下您想说的' }
  if (text.length > room) return { text: `最多写${room}个字，请删短一些` }
  if (contact.length > MAX_CONTACT) return { contact: `联系方式最多${MAX_CONTACT}个字` }
  return undefined
}

/** More is no name of a part of a page. */
const LONGEST_PART = 50

/** A message to us; what was typed stays on the device until it is sent. */
export default function FeedbackPage() {
  const [{ about, part }] = useState(() => params('about', 'part'))
  const kept = draftAbout(about, part)
  const [begun] = useState(() => kept.load() ?? emptyDraft())
  const [draft, setDraft] = useState(begun)
  const [wrong, setWrong] = useState<Wrong>()
  // a new key for every try, so that the same mistake made twice is announced twice
  const [tries, setTries] = useState(0)
  const [sent, setSent] = useState(false)
  const { busy, error, run } = useTask()

  const opening = part ? `「${part.slice(0, LONGEST_PART)}」` : ''
  const room = MAX_MESSAGE - opening.length

  function change(typed: Partial<Draft>) {
    const changed = { ...draft, ...typed, requestId: newRequestId() }
    kept.save(changed)
    setDraft(changed)
  }

  function send() {
    const mistake = wrongIn(draft, room)
    setWrong(mistake)
    setTries(tries + 1)
    if (mistake) return
    const contact = draft.contact.trim()
    const message = { ...(about && { about }), text: opening + draft.text.trim(), ...(contact && { contact }) }
    void run(
      () => submitFeedback(message, draft.requestId),
      () => {
        kept.clear()
        setSent(true)
      },
    )
  }

  if (sent)
    return (
      <PageShell title="收到了，谢谢您">
        <p>您的话我们会看。写了联系方式的，需要问清楚的时候会联系您。</p>
        <div className="actions">
          <button type="button" className="primary" onClick={go.back}>
            回到刚才的地方
          </button>
        </div>
      </PageShell>
    )

  return (
    <PageShell title="投诉建议">
      {wrong && (
        <ErrorSummary key={tries} title="还差一点">
          <p>{wrong.text ?? wrong.contact}</p>
        </ErrorSummary>
      )}
      {error && <CallFailed error={error} onRetry={send} />}
      <p>哪里写错了、看不懂、不好用，请告诉我们。不要写身份证号和银行卡号。</p>
      {about && <p className="note">您刚才看的是{opening || '哪一条'}，会一起告诉我们。</p>}
      <Form submit={busy ? '正在发送……' : '发送'} busy={busy} onSubmit={send}>
        <Message initial={begun.text} room={room} error={wrong?.text} onText={(text) => change({ text })} />
        <TextField
          label="怎么联系您（可以不填）"
          initial={begun.contact}
          error={wrong?.contact}
          onText={(contact) => change({ contact })}
        />
      </Form>
      <section>
        <h2>急着办事</h2>
        <p>这里办不了业务。急事请直接打电话问。</p>
        <PhoneLink phone={HOTLINE} text={`拨打医保服务热线 ${HOTLINE}`} />
      </section>
    </PageShell>
  )
}
