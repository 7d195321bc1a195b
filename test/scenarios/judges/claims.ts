import { type Advised, rulebook } from '../../support/advised'

const { clusters, claims } = rulebook.policy

/** Whoever reads of a contradiction on the web finds both sides in the answer, or the one that is false. */
export const weighsWhatCirculates = (advised: readonly (Advised & { readonly file: string })[]): void => {
  const cases = advised.filter(({ file }) => file === 'clusters.yaml')

  test('every contradiction of the web has a case of its own', () => {
    expect(cases).toHaveLength(clusters.length)
  })

  test.each(clusters.map((cluster, index) => ({ ...cluster, advised: cases[index] })))(
    '$title — its case shows two sides of it, or one that is wrong',
    ({ sides, advised: its }) => {
      const shown = sides.map((side) => (its?.advice.claims ?? []).filter(({ id }) => side.claims.includes(id)))
      const speaking = shown.filter((side) => side.length > 0).length
      const wrong = shown.flat().some(({ ruling }) => ruling === 'wrong')
      expect({ speaking, wrong }).toEqual(speaking > 1 ? { speaking, wrong } : { speaking: 1, wrong: true })
    },
  )

  test('no answer calls right two statements that contradict each other', () => {
    const contradicts = new Map(claims.map((claim) => [claim.id, claim.contradicts]))
    const bothRight = advised.flatMap(({ name, advice }) => {
      const right = advice.claims.filter(({ ruling }) => ruling === 'right').map(({ id }) => id)
      const pairs = right.flatMap((id) => (contradicts.get(id) ?? []).filter((other) => right.includes(other)))
      return pairs.length === 0 ? [] : [{ name, pairs }]
    })
    expect(bothRight).toEqual([])
  })
}
