import { go } from '../../services/router'
import './links.css'

interface RuleLinkProps {
  id: string
  /** What the rule says, so that one button is told from another. */
  text: string
}

/** The way to the page of a rule. */
export function RuleLink({ id, text }: RuleLinkProps) {
  return (
    <button type="button" className="quiet way-on" aria-label={`看这条规则：${text}`} onClick={() => go.rule(id)}>
      看这条规则
    </button>
  )
}

/** The way to the page of a source. */
export function SourcePageLink({ id, title }: { id: string; title: string }) {
  return (
    <button type="button" className="quiet way-on" aria-label={`看这份文件：${title}`} onClick={() => go.source(id)}>
      看这份文件
    </button>
  )
}
