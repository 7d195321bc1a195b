/**
 * What the `{…}` of a letter or a sentence may stand for: the place; the months an employer owes, with blanks, and with those that it
 * paid late; the whole lapse;
 * the day of payment; amounts; the bills told; the day from which the year for arbitration is counted, its last day, and that
 * day where it has passed. What is not known leaves its paragraph or sentence out.
 */
export const PLACEHOLDERS = [
  'region',
  'months',
  'missed',
  'span',
  'payOn',
  'employer',
  'person',
  'lateFee',
  'bills',
  'since',
  'until',
  'expired',
] as const
/** What a `{…}` may stand for. */
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** The names in braces of a text. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')

/** What is known of each; undefined: not known. */
export type Answers = Readonly<Partial<Record<Placeholder, string | undefined>>>

/** A text with its `{…}` filled in; undefined where one of them is not known. */
export const filled = (text: string, known: Answers): string | undefined =>
  placeholdersOf(text).every((name) => known[name as Placeholder] !== undefined)
    ? text.replace(/\{([^}]*)\}/g, (_, name: Placeholder) => known[name] ?? '')
    : undefined
