import type { Grade } from '@contract'
import './grade.css'
import { GRADE_WORDS } from './words'

/** How much something weighs, in words. */
export function GradeBadge({ grade }: { grade: Grade }) {
  return <span className={`badge grade-${grade}`}>{GRADE_WORDS[grade]}</span>
}
