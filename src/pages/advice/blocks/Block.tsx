import type { Basis } from '@contract'
import type { PropsWithChildren } from 'react'
import { BasisList } from '../../../components/Basis'
import { weakMark } from '../../../components/Basis/words'

interface Props {
  title: string
  basis: readonly Basis[]
  /** What would decide it, when it is not decided. */
  undecided?: string | undefined
}

/** A part of the answer: its heading, marked when nothing official stands behind it, what is open, and where it comes from. */
export function Block({ title, basis, undecided, children }: PropsWithChildren<Props>) {
  const mark = weakMark(basis)
  return (
    <section className="card">
      <h2>
        {title}
        {mark && <span className="badge block-mark">{mark}</span>}
      </h2>
      {children}
      {undecided && <p className="note warn">还不能确定：{undecided}</p>}
      <BasisList basis={basis} about={title} />
    </section>
  )
}
