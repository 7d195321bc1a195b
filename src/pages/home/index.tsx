import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { PageShell } from '../../components/PageShell'
import { PhoneLink } from '../../components/PhoneLink'
import { inWords } from '../../interview/answer'
import { drafts, newDraft, openRequired } from '../../interview/draft'
import { QUESTIONS } from '../../interview/questions'
import { HOTLINE } from '../../services/phone'
import { go } from '../../services/router'
import { changeSettings, type Settings, useSettings } from '../../services/settings'
import { readEntry } from './entry'

const THEMES: { value: Settings['theme']; label: string }[] = [
  { value: 'system', label: '跟手机一样' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** What it is for, what to have at hand, and the ways in. */
export default function HomePage() {
  const { theme } = useSettings()
  const [{ known, ignored }] = useState(readEntry)
  const [draft, setDraft] = useState(() => drafts.load())
  useDidShow(() => setDraft(drafts.load()))
  const unfinished = draft && !draft.done && draft.asked.length > 0
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
      {prefilled.length > 0 && <p className="note">已经替您填好：{prefilled.join('，')}。后面可以更改。</p>}
      {ignored && <p className="hint">带进来的资料有一部分认不出来，没有使用。请您自己填一下。</p>}
      <div className="actions">
        {resumes && (
          <button type="button" className="primary resume" onClick={go.interview}>
            继续上次没填完的
          </button>
        )}
        <button type="button" className={resumes ? 'start' : 'primary start'} onClick={start}>
          {resumes ? '重新开始' : '开始'}
        </button>
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
      </section>
      <section>
        <h2>想直接问人</h2>
        <PhoneLink phone={HOTLINE} text={`拨打医保服务热线 ${HOTLINE}`} />
      </section>
      <section>
        <h2>颜色</h2>
        <Choice legend="颜色" options={THEMES} value={theme} onChoose={(chosen) => changeSettings({ theme: chosen })} />
      </section>
      <p className="hint">结果只供参考，最后以当地医保部门的答复为准。</p>
    </PageShell>
  )
}
