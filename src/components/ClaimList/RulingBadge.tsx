import { RULING_WORDS, type Ruling } from '@contract'
import './index.css'

/** Whether a statement is so, in words. */
export function RulingBadge({ ruling }: { ruling: Ruling }) {
  return <span className={`badge ruling ruling-${ruling}`}>{RULING_WORDS[ruling]}</span>
}
