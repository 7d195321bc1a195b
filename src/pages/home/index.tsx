import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { PageShell } from '../../components/PageShell'
import { PhoneLink } from '../../components/PhoneLink'
import { StartOver } from '../../components/StartOver'
import { inWords } from '../../interview/answer'
import { drafts, isUnfinished, newDraft, openRequired } from '../../interview/draft'
import { QUESTIONS } from '../../interview/questions'
import { HOTLINE } from '../../services/phone'
import { go } from '../../services/router'
import { readEntry } from './entry'
import { Recent } from './Recent'
import './index.css'

/** What it is for, what to have at hand, and the ways in. */
export default function HomePage() {
  const [{ known, ignored, fromCity }] = useState(readEntry)
  const [unfinished, setUnfinished] = useState(isUnfinished)
  useDidShow(() => setUnfinished(isUnfinished()))
  // who comes with an entry’s parameters comes for that, not for what was left unfinished
  const resumes = unfinished && Object.keys(known).length === 0

  function start() {
    const begun = newDraft(known)
    drafts.save(begun)
    const first = openRequired(begun)
    if (first) go.question(first)
    else go.interview()
  }

  const prefilled = QUESTIONS.flatMap((question) => {
    const answer =
      question.field === 'region' ? known.region : question.field === 'insurance' ? known.insurance : undefined
    return answer === undefined ? [] : [inWords(question, answer)]
  })

  return (
    <PageShell title="医保断缴了，怎么接上？" first>
      <p className="lead">回答几个简单的问题，就知道能不能补、有没有滞纳金、从哪天起又能报销、该找谁问。</p>
      <p className="muted">断缴，就是有一段时间医保没有交上。大约几分钟就能答完，不清楚的可以跳过。</p>
      {prefilled.length > 0 && (
        <p className="note">
          {fromCity && '城市服务'}已经替您填好：{prefilled.join('，')}。后面可以更改。
        </p>
      )}
      {ignored && <p className="hint">带进来的资料有一部分认不出来，没有使用。请您自己填一下。</p>}
      <div className="actions">
        {resumes && (
          <button type="button" className="primary resume" onClick={go.interview}>
            继续上次没填完的
          </button>
        )}
        <StartOver
          asks={isUnfinished}
          label={resumes ? '重新开始' : '开始'}
          className={resumes ? 'start' : 'primary start'}
          onStart={start}
        />
        {unfinished && !resumes && (
          <button type="button" className="resume" onClick={go.interview}>
            继续上次没填完的
          </button>
        )}
        <button type="button" className="history" onClick={go.history}>
          看以前的咨询
        </button>
      </div>
      <section>
        <h2>手边最好有</h2>
        <ul>
          <li>最后一次交医保是哪个月</li>
          <li>在哪个城市交、交的是哪一种医保</li>
        </ul>
      </section>
      <section>
        <h2>可以放心的是</h2>
        <ul>
          <li>每一条结果都写明出处，和哪一天核对过</li>
          <li>没有把握的，不会替您猜，会告诉您找哪个部门问</li>
          <li>不用填姓名和身份证号</li>
        </ul>
        <p className="hint">结果只供参考，最后以当地医保部门的答复为准。</p>
      </section>
      <section>
        <h2>自己查，或者直接问人</h2>
        <div className="actions ways-on">
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
