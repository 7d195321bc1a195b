import { type Advice, dateWords } from '@contract'
import { Sentences } from './Sentences'

const VERIFIED: Record<Advice['region']['verified'], string> = {
  none: '当地的规定还没有核实，按国家规定给出范围。',
  partial: '当地的规定核实了一部分，其余按省里和国家的规定。',
  full: '当地的规定已经核实。',
}

/** How the answer was read and computed, and how far it holds. */
export function About({ advice }: { advice: Advice }) {
  const { assumptions, region, rulebook, asOf, trace } = advice
  const [oldestCheck] = trace.flatMap(({ basis }) => basis.map(({ checkedOn }) => checkedOn)).sort()
  return (
    <section className="card part-about">
      <h2 tabIndex={-1}>这个答案怎么来的</h2>
      {assumptions.length > 0 && (
        <>
          <h3>这次按下面的理解计算</h3>
          <Sentences lines={assumptions} />
        </>
      )}
      <h3>按哪里、哪天的规定</h3>
      <p>
        {`${region.name}，${dateWords(asOf)}有效的规定。`}
        {VERIFIED[region.verified]}
      </p>
      <p className="small muted">{`规则版本：${rulebook.version}（${rulebook.hash.slice(0, 8)}）`}</p>
      {oldestCheck && <p className="small muted">{`出处最早的核对日期：${dateWords(oldestCheck)}`}</p>}
      <p className="note">这是按公开的规定算出来的参考，最后以参保地医保经办机构的答复为准。</p>
    </section>
  )
}
