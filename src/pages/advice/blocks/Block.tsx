import type { Basis } from '@contract'
import { createContext, type PropsWithChildren, useContext } from 'react'
import { BasisList } from '../../../components/Basis'
import { weakMark } from '../../../components/Basis/words'
import { Fold } from '../../../components/Fold'
import { go } from '../../../services/router'

/** The id of the consultation whose answer is shown. */
export const ConsultationId = createContext('')

type Rest = PropsWithChildren<{
  basis: readonly Basis[]
  /** What would decide it, when it is not decided. */
  undecided?: string | undefined
}>

interface Props {
  title: string
  /** What it is called among the sources and in a message to us, when the heading is a sentence. */
  name?: string
  /** What the heading itself rests on, when the block rests on more. */
  headed?: readonly Basis[]
  /** The class by which the table of contents finds it. */
  part?: string
}

/** A part of the answer: its heading, marked when nothing official stands behind it, what is open, and where it comes from. */
export function Block({ title, name = title, part = '', headed, ...rest }: Props & Rest) {
  const mark = weakMark(headed ?? rest.basis)
  return (
    <section className={`card ${part}`}>
      <h2 tabIndex={-1}>
        {title}
        {mark && <span className="badge block-mark">{mark}</span>}
      </h2>
      <Body name={name} {...rest} />
    </section>
  )
}

interface FoldedProps {
  title: string
  /** The one sentence that most want to know; it stands there while the rest is closed. */
  gist?: string | undefined
  /** What the person came for: it stands open, as a part of the page. */
  asked?: boolean | undefined
}

/** A part that only some look for: its heading, its gist, and the rest one tap away. */
export function FoldedBlock({ title, gist, asked, ...rest }: FoldedProps & Rest) {
  if (asked)
    return (
      <Block title={title} part="part-asked" {...rest}>
        {gist && <p className="answer">{gist}</p>}
        {rest.children}
      </Block>
    )
  return (
    <Fold heading label={title} gist={gist ?? (rest.undecided && '现在还不能确定。')}>
      <Body name={title} {...rest} />
    </Fold>
  )
}

function Body({ name, basis, undecided, children }: Rest & { name: string }) {
  const id = useContext(ConsultationId)
  return (
    <>
      {children}
      {undecided && <p className="note warn">还不能确定：{undecided}</p>}
      <BasisList basis={basis} about={name}>
        <button
          type="button"
          className="quiet"
          aria-label={`这一段有问题？告诉我们：${name}`}
          onClick={() => go.feedback(id, name)}
        >
          这一段有问题？告诉我们
        </button>
      </BasisList>
    </>
  )
}
