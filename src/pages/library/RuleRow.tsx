import type { RuleLine } from '@contract'
import { GradeBadge } from '../../components/Basis/GradeBadge'
import { RuleLink } from '../../components/Basis/links'
import { today } from '../../services/clock'
import { inForceWords, notInForce } from './words'
import './RuleRow.css'

interface Props {
  line: RuleLine
  /** What it decides, in words, where that is not said already. */
  about?: string
}

/** A rule as one of many: what it says, where, since when and with what weight, and the way to its page. */
export function RuleRow({ line, about }: Props) {
  const { id, text, place, grade } = line
  const ended = notInForce(line, today())
  return (
    <li className="rule-row">
      {about && <p className="muted small">{about}</p>}
      <p>{text}</p>
      <p className="facts">
        <GradeBadge grade={grade} />
        <span>{place ?? '全国'}</span>
        <span>{inForceWords(line)}</span>
        {ended && <span className="rule-ended">{ended}</span>}
      </p>
      <RuleLink id={id} text={text} />
    </li>
  )
}
