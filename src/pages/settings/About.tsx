import type { AboutReply } from '@contract'
import { useEffect, useState } from 'react'
import { dateInWords } from '../../interview/answer'
import { library } from '../../services/library'
import { go } from '../../services/router'
import { useTask } from '../../services/task'

/** What this is and is not, and how old what it knows is. */
export function About() {
  const [about, setAbout] = useState<AboutReply>()
  const { busy, error, run } = useTask()
  const load = () => void run(library.about, setAbout)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival; afterwards by 再查一次
  useEffect(load, [])

  return (
    <section>
      <h2>关于续保通</h2>
      <p>医保断缴了，能不能补、要花多少、从哪天起又能报销、该找谁，续保通帮您弄清楚。</p>
      <p className="note warn">
        续保通不是官方网站，也不代表任何医保部门。结果只供参考，最后以当地医保部门的答复为准。它不能替您办业务，也不收钱。
      </p>
      <h3>规则从哪里来</h3>
      {about && <Contents {...about} />}
      {busy && <p className="muted">正在查规则的版本……</p>}
      {error && (
        <div>
          <p>现在查不到规则的版本。{error.message}</p>
          <button type="button" className="quiet" onClick={load}>
            再查一次
          </button>
        </div>
      )}
      <div className="actions">
        <button type="button" onClick={() => go.library()}>
          查规定
        </button>
      </div>
    </section>
  )
}

function Contents({ version, counts, oldestCheck }: AboutReply) {
  return (
    <ul>
      <li>
        {counts.rules}条规则，依据{counts.sources}份文件
      </li>
      <li>{counts.regions}个地方有自己的规则，其他地方按全国和省里的规定给范围</li>
      <li>核对过{counts.claims}条网上的说法</li>
      <li>最早的一份，是{dateInWords(oldestCheck)}核对的</li>
      <li>规则的版本：{version}</li>
    </ul>
  )
}
