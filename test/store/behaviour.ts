import { randomUUID } from 'node:crypto'
import { type Consultation, type ConsultationStore, InvalidCursor } from '../../cloudfunctions/store/port'
import { at, consultation } from './sample'

type Listing = Parameters<ConsultationStore['list']>[1]

/** What every store does, whatever database is beneath; to be called in a `describe`. Owners are new in each test. */
export function behavesAsConsultationStore(open: () => Promise<ConsultationStore>): void {
  let store: ConsultationStore
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  const recordAll = (consultations: readonly Consultation[]) => Promise.all(consultations.map(store.record))
  const idsOf = async (owner: string, options: Listing) => (await store.list(owner, options)).items.map(({ id }) => id)

  it('gives back exactly what was recorded', async () => {
    const whole = consultation({ member: '妈妈', requestId: randomUUID() })
    expect(await store.record(whole)).toEqual(whole)
    expect(await store.get(whole.owner, whole.id)).toStrictEqual(whole)
  })

  it('leaves an absent member and request absent', async () => {
    const bare = await store.record(consultation())
    expect(await store.get(bare.owner, bare.id)).toStrictEqual(bare)
  })

  it('records one request once and returns the first record', async () => {
    const first = consultation({ requestId: randomUUID() })
    await store.record(first)
    expect(await store.record({ ...first, id: randomUUID(), createdAt: at(9) })).toStrictEqual(first)
    expect(await idsOf(first.owner, { limit: 10 })).toEqual([first.id])
  })

  it('records a request once when it arrives twenty times together', async () => {
    const { owner, requestId } = consultation({ requestId: randomUUID() })
    const attempts = Array.from({ length: 20 }, () => consultation({ owner, requestId: requestId as string }))
    const kept = await recordAll(attempts)
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1)
    expect(await idsOf(owner, { limit: 10 })).toEqual([kept[0]?.id])
  })

  it('keeps requests without a key apart', async () => {
    const { owner } = consultation()
    await recordAll([consultation({ owner }), consultation({ owner })])
    expect(await idsOf(owner, { limit: 10 })).toHaveLength(2)
  })

  it("keeps another owner's request of the same key apart", async () => {
    const requestId = randomUUID()
    const [mine, theirs] = [consultation({ requestId }), consultation({ requestId })]
    await recordAll([mine, theirs])
    expect(await idsOf(mine.owner, { limit: 10 })).toEqual([mine.id])
    expect(await idsOf(theirs.owner, { limit: 10 })).toEqual([theirs.id])
  })

  it('lists the newest first, and what is of one instant by id', async () => {
    const { owner } = consultation()
    const ids = ['a', 'c', 'b', 'd']
    await recordAll(ids.map((id, index) => consultation({ owner, id, createdAt: at(index === 3 ? 0 : 1) })))
    expect(await idsOf(owner, { limit: 10 })).toEqual(['c', 'b', 'a', 'd'])
  })

  it('holds no more items than the limit, and says when there are more', async () => {
    const { owner } = consultation()
    await recordAll([0, 1, 2].map((second) => consultation({ owner, createdAt: at(second) })))
    expect(await store.list(owner, { limit: 2 })).toEqual({
      items: expect.any(Array),
      next: expect.stringMatching(/^[\w-]+$/),
    })
    expect(await idsOf(owner, { limit: 2 })).toHaveLength(2)
    expect((await store.list(owner, { limit: 3 })).next).toBeUndefined()
  })

  it('answers an owner who has nothing with an empty last page', async () => {
    expect(await store.list(randomUUID(), { limit: 10 })).toEqual({ items: [] })
  })

  it('shows every record exactly once, also when newer ones arrive between the pages', async () => {
    const { owner } = consultation()
    const old = Array.from({ length: 45 }, (_, index) => consultation({ owner, createdAt: at(Math.floor(index / 4)) }))
    await recordAll(old)
    const seen: string[] = []
    for (let cursor: string | undefined, page = 0; page === 0 || cursor; page += 1) {
      const { items, next } = await store.list(owner, { limit: 7, ...(cursor && { cursor }) })
      seen.push(...items.map(({ id }) => id))
      await store.record(consultation({ owner, createdAt: at(100 + page) }))
      cursor = next
    }
    expect([...seen].sort()).toEqual(old.map(({ id }) => id).sort())
  })

  it('reaches every record with the greatest limit that a caller may ask for', async () => {
    const { owner } = consultation()
    await recordAll(Array.from({ length: 60 }, (_, index) => consultation({ owner, createdAt: at(index) })))
    const seen = new Set<string>()
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const { items, next } = await store.list(owner, { limit: 50, ...(cursor && { cursor }) })
      for (const { id } of items) seen.add(id)
      cursor = next
    }
    expect(seen.size).toBe(60)
  })

  it('lists one member only when a member is given, page after page', async () => {
    const { owner } = consultation()
    const members = ['妈妈', '爸爸', undefined]
    await recordAll(
      Array.from({ length: 9 }, (_, index) => {
        const member = members[index % 3]
        return consultation({ owner, id: `${index}`, createdAt: at(index), ...(member && { member }) })
      }),
    )
    const first = await store.list(owner, { limit: 2, member: '爸爸' })
    const second = await store.list(owner, { limit: 2, member: '爸爸', cursor: first.next as string })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['7', '4', '1'])
    expect(second.next).toBeUndefined()
  })

  it("neither shows nor removes another owner's record", async () => {
    const theirs = await store.record(consultation())
    const me = randomUUID()
    expect(await store.get(me, theirs.id)).toBeUndefined()
    expect(await store.remove(me, theirs.id)).toBe(false)
    expect(await store.get(theirs.owner, theirs.id)).toStrictEqual(theirs)
  })

  it('pages within the owner, whoever the cursor was made for', async () => {
    const theirs = consultation()
    await recordAll([theirs, consultation({ owner: theirs.owner })])
    const { next } = await store.list(theirs.owner, { limit: 1 })
    expect(await idsOf(randomUUID(), { limit: 10, cursor: next as string })).toEqual([])
  })

  it('removes a record once, and only that one', async () => {
    const mine = consultation()
    const other = consultation({ owner: mine.owner })
    await recordAll([mine, other])
    expect(await store.remove(mine.owner, mine.id)).toBe(true)
    expect(await store.get(mine.owner, mine.id)).toBeUndefined()
    expect(await store.remove(mine.owner, mine.id)).toBe(false)
    expect(await idsOf(mine.owner, { limit: 10 })).toEqual([other.id])
  })

  it('records a request again after its record was removed', async () => {
    const first = await store.record(consultation({ requestId: randomUUID() }))
    await store.remove(first.owner, first.id)
    const again = { ...first, id: randomUUID() }
    expect(await store.record(again)).toStrictEqual(again)
  })

  it('removes everything of an owner, of every member, and nothing of another', async () => {
    const theirs = await store.record(consultation())
    const { owner } = consultation()
    await recordAll([consultation({ owner }), consultation({ owner, member: '妈妈' }), consultation({ owner })])
    await store.removeAll(owner)
    expect(await store.list(owner, { limit: 10 })).toEqual({ items: [] })
    expect(await store.get(theirs.owner, theirs.id)).toStrictEqual(theirs)
    await expect(store.removeAll(owner)).resolves.toBeUndefined()
  })

  const encoded = (text: string) => Buffer.from(text).toString('base64url')
  it.each([
    ['is empty', ''],
    ['is not encoded', '2020-01-01T00:00:00.000Z a'],
    ['holds no position', encoded('forged')],
    ['holds no instant', encoded('yesterday a')],
    ['holds no id', encoded('2020-01-01T00:00:00.000Z ')],
    ['holds a control character', encoded('2020-01-01T00:00:00.000Z a\u0000')],
    ['has something added', `${encoded('2020-01-01T00:00:00.000Z a')}==`],
  ])('refuses a cursor that %s', async (_, cursor) => {
    await expect(store.list(randomUUID(), { limit: 1, cursor })).rejects.toThrow(InvalidCursor)
  })
}
