import type { Grade } from '@contract'
import { GradeBadge } from './GradeBadge'

const MEANING: Record<Grade, string> = {
  law: '写在法律、法规里的。',
  official: '医保、税务等部门自己发布的。',
  reported: '别处转述的，我们没有见到官方的原文。',
  claimed: '只在网上的文章里见到，没有官方的依据。',
}

/** A grade and what it means. */
export const GradeWords = ({ grade }: { grade: Grade }) => (
  <>
    <GradeBadge grade={grade} /> {MEANING[grade]}
  </>
)
