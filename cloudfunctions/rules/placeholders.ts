/** What a letter's `{…}` may stand for; a blank where it is not known, or else the paragraph is left out. */
export const PLACEHOLDERS = ['region', 'months', 'payOn', 'employer', 'person', 'lateFee'] as const
/** What a letter's `{…}` may stand for. */
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** The names in braces of a text. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
