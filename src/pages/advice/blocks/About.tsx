import type { Advice } from '@contract'
import { dayWords } from '../../../components/Timeline/days'

const VERIFIED: Record<Advice['region']['verified'], string> = {
  none: '当地的规定还没有核实，答案按国家规定给出范围。',
  partial: '当地的规定核实了一部分，其余按省里和国家的规定。',
  full: '当地的规定已经核实。',
}

interface Props {
  advice: Advice
  /** The day on which the consultation was recorded. */
  recordedOn: string
}

/** How the answer was read and computed, and how far it holds. */
export function About({ advice }: Props) {
  const { assumptions, region, rulebook, asOf } = advice
  return (
    <section className="card">
      <h2>这个答案怎么来的</h2>
      {assumptions.length > 0 && (
        <>
          <h3>这次按下面的理解计算</h3>
          <ul>
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </>
      )}
      <h3>适用范围</h3>
      <p>
        {region.name}。{VERIFIED[region.verified]}
      </p>
      <p className="small muted">
        按{dayWords(asOf)}有效的规定计算。规则版本 {rulebook.version}（{rulebook.hash.slice(0, 8)}）
      </p>
      <p className="note">这是根据公开规定算出的参考，最后以参保地医保经办机构的答复为准。</p>
    </section>
  )
}
