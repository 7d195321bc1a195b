import { pinyin } from 'pinyin-pro'

/** Syllables of a title that are worth looking for at once. */
const LONGEST = 8

const known = new Map<string, readonly string[]>()

/**
 * What a person may type for a title, from any of its characters on: 玉林市 → yulinshi, yls, linshi, ls, shi, s.
 * What is typed matches when one of these begins with it. Kept, since a dictionary has to be searched for it.
 */
export function pinyinOf(title: string): readonly string[] {
  const kept = known.get(title)
  if (kept) return kept
  const syllables = pinyin(title, { type: 'array', toneType: 'none', nonZh: 'removed', v: true })
  const made = syllables.flatMap((_, start) => {
    const some = syllables.slice(start, start + LONGEST)
    return [some.join(''), some.map((syllable) => syllable.charAt(0)).join('')]
  })
  known.set(title, made)
  return made
}
