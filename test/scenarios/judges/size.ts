import type { Advised } from '../../support/advised'

/** WeChat refuses what is far above this, and a slow phone should not wait for it. */
const MOST_BYTES = 68_000

/** No answer is larger than a phone should wait for. */
export const staysSmall = (advised: readonly Advised[]): void =>
  test('every advice stays under 68 KB', () => {
    const sizes = advised.map(({ name, advice }) => ({ name, bytes: Buffer.byteLength(JSON.stringify(advice)) }))
    expect(sizes.filter(({ bytes }) => bytes >= MOST_BYTES)).toEqual([])
  })
