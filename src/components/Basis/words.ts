import type { Basis, Grade } from '@contract'

/** What a grade is called. */
export const GRADE_WORDS: Record<Grade, string> = {
  law: '法律法规',
  official: '官方发布',
  reported: '据报道',
  claimed: '网上说法',
}

/** The mark beside a heading that rests on nothing official; undefined when a law or an official text stands behind it. */
export function weakMark(basis: readonly Basis[]): string | undefined {
  const grades = basis.map(({ grade }) => grade)
  if (grades.includes('law') || grades.includes('official')) return undefined
  if (grades.includes('reported')) return GRADE_WORDS.reported
  return grades.includes('claimed') ? GRADE_WORDS.claimed : undefined
}

/** Whether the row of a basis is a rule, with a page of its own, and no claim, office or entry of the guide: a rule's id begins with its place. */
export const isRule = (id: string): boolean => /^(nation|\d{6})\//.test(id)
