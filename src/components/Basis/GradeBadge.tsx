import { GRADE_WORDS, type Grade } from '@contract'
import './grade.css'

/** How much something weighs, in words. */
export function GradeBadge({ grade }: { grade: Grade }) {
  return <span className={`badge grade-${grade}`}>{GRADE_WORDS[grade]}</span>
}
