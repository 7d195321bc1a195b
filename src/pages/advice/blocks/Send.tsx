import { dateWords, type HistoryGetReply } from '@contract'
import { useState } from 'react'
import { Options } from '../../../components/Choice/Options'
import { addToCalendar } from '../../../services/calendar'
import { copy } from '../../../services/clipboard'
import { today } from '../../../services/clock'
import { Act } from './Act'
import { daysToKeep } from './days'
import { OnPaper } from './OnPaper'
import { ToFriend } from './ToFriend'
import { asText, conclusion, sources, start, subject, type TextPart, toDo } from './text'
import './Send.css'

/** What a friend gets unless the person wants to tell the answer: nothing of it. */
const INVITATION: TextPart = {
  title: '医保断缴了，怎么接上？',
  lines: ['「续保通」问几个简单的问题，就知道能不能补、要花多少钱、从哪天起又能报销。'],
}

const REMARK: TextPart = { title: '', lines: ['由「续保通」按公开的规定算出，以参保地医保经办机构的答复为准。'] }

/** Ways to take the answer along: to a friend, as a list, into the calendar, on paper. */
export function Send({ consultation }: { consultation: HistoryGetReply }) {
  const { advice } = consultation
  const [tells, setTells] = useState(false)
  const days = daysToKeep(consultation, today())
  const list = toDo(advice)
  const copyList = () =>
    copy(asText([subject(consultation), ...list, REMARK])).then(
      () => '已经复制，可以粘贴到微信或者备忘录里。',
      () => '没有复制成功。请您自己选中上面的文字，再复制。',
    )

  return (
    <section className="card send">
      <h2 tabIndex={-1}>带走这个答复</h2>
      {days.length > 0 && (
        <>
          <h3>这几天别错过</h3>
          <ul className="plain">
            {days.map((day) => (
              <li key={day.id} className="kept-day">
                <p>
                  <span className="answer">{dateWords(day.day)}</span>　{day.title}
                </p>
                <Act
                  label="加到日历"
                  name={`加到日历：${dateWords(day.day)}，${day.title}`}
                  work={() => addToCalendar(day)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>留一份</h3>
      {list.length > 0 && <Act label="复制办事清单" work={copyList} />}
      <OnPaper parts={[conclusion(consultation), ...start(consultation), ...list, ...sources(advice), REMARK]} />
      <h3>告诉朋友</h3>
      <Options
        legend="告诉朋友"
        many
        options={[
          {
            label: '把我的结论也发过去',
            hint: '不勾，只发这个工具的首页。勾上，发结论和缴费的日期；您填的别的内容不会发出去。',
          },
        ]}
        chosen={tells ? [0] : []}
        onChoose={(chosen) => setTells(chosen.length > 0)}
      />
      <ToFriend message={tells ? conclusion(consultation) : INVITATION} />
    </section>
  )
}
