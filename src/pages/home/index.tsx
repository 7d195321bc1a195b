import { Purpose, QUESTION_WORDS } from '@contract'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { PageShell } from '../../components/PageShell'
import { PhoneLink } from '../../components/PhoneLink'
import { StartOver } from '../../components/StartOver'
import { inWords } from '../../interview/answer'
import { drafts, isUnfinished, newDraft, openRequired } from '../../interview/draft'
import { begunWith, PURPOSES } from '../../interview/purposes'
import { questionOf } from '../../interview/questions'
import { HOTLINE } from '../../services/phone'
import { go } from '../../services/router'
import { readEntry } from './entry'
import { Recent } from './Recent'
import './index.css'

/** What one may come for, and the other ways in. */
export default function HomePage() {
  const [{ known, ignored, fromCity }] = useState(readEntry)
  const [unfinished, setUnfinished] = useState(isUnfinished)
  useDidShow(() => setUnfinished(isUnfinished()))
  // who comes with an entry’s parameters comes for that, not for what was left unfinished
  const resumes = unfinished && Object.keys(known).length === 0

  function start(purpose: Purpose) {
    const begun = newDraft(begunWith(purpose, known))
    drafts.save(begun)
    const first = openRequired(begun)
    if (first) go.question(first)
    else go.interview()
  }

  const resume = (
    <button type="button" className={resumes ? 'primary resume' : 'resume'} onClick={go.interview}>
      继续上次没填完的
    </button>
  )
  const prefilled = (['region', 'insurance'] as const).flatMap((field) => {
    const question = questionOf(field)
    const answer = known[field]
    return question && answer !== undefined ? [inWords(question, answer)] : []
  })
  // what the entry says comes first
  const purposes = [...new Set([...(known.purpose ? [known.purpose] : []), ...Purpose.options])]

  return (
    <PageShell title={QUESTION_WORDS.purpose} first>
      {prefilled.length > 0 && (
        <p className="note">
          {fromCity && '城市服务'}已经替您填好：{prefilled.join('，')}。后面可以更改。
        </p>
      )}
      {ignored && <p className="hint">带进来的资料有一部分认不出来，没有使用。请您自己填一下。</p>}
      <ul className="plain purposes">
        {resumes && <li>{resume}</li>}
        {purposes.map((purpose) => (
          <li key={purpose}>
            <StartOver
              asks={isUnfinished}
              label={PURPOSES[purpose].label}
              className={purpose === known.purpose ? 'primary' : ''}
              onStart={() => start(purpose)}
            />
          </li>
        ))}
        {unfinished && !resumes && <li>{resume}</li>}
      </ul>
      <p className="muted">点一项，回答几个问题，不清楚的可以跳过。不用填姓名和身份证号。</p>
      <section>
        <h2>可以放心的是</h2>
        <ul>
          <li>每一条结果都写明出处，和哪一天核对过</li>
          <li>没有把握的，不会替您猜，会告诉您找哪个部门问</li>
        </ul>
        <p className="hint">结果只供参考，最后以当地医保部门的答复为准。</p>
      </section>
      <section>
        <h2>自己查，或者直接问人</h2>
        <div className="actions ways-on">
          <button type="button" className="history" onClick={go.history}>
            看以前的咨询
          </button>
          <button type="button" onClick={() => go.library()}>
            查规定，看网上的说法对不对
          </button>
          <PhoneLink phone={HOTLINE} text={`拨打医保服务热线 ${HOTLINE}`} />
        </div>
      </section>
      {/* last: it comes later than the rest and must not move it */}
      <Recent />
    </PageShell>
  )
}
