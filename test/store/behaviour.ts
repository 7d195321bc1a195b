import { randomUUID } from 'node:crypto'
import {
  type Consultation,
  InvalidCursor,
  type Kept,
  type Listing,
  type Message,
  MOST_KEPT,
  type Page,
  QuotaExceeded,
  type Store,
} from '../../cloudfunctions/store/port'
import { at, consultation, message } from './sample'

/** What every list of a store can do. */
interface Records<T extends Kept> {
  record(item: T): Promise<T>
  list(owner: string, options: Listing): Promise<Page<T>>
}

/** What every store does, whatever database is beneath; to be called in a `describe`. Owners are new in each test. */
export function behavesAsStore(open: () => Promise<Store>): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  describe('for consultations', () => {
    behavesAsRecords<Consultation>(() => store.consultations, MOST_KEPT.consultations, consultation)
    behavesAsConsultations(() => store)
  })
  describe('for messages', () => behavesAsRecords<Message>(() => store.feedback, MOST_KEPT.feedback, message))

  it('removes everything of an owner, of every kind and member, and nothing of another', async () => {
    const { consultations, feedback } = store
    const theirs = await consultations.record(consultation())
    const theirMessage = await feedback.record(message({ owner: theirs.owner }))
    const { owner } = consultation()
    await Promise.all([
      consultations.record(consultation({ owner })),
      consultations.record(consultation({ owner, member: '妈妈' })),
      feedback.record(message({ owner })),
      feedback.record(message({ owner, requestId: randomUUID() })),
    ])
    await store.removeAll(owner)
    expect(await consultations.list(owner, { limit: 10 })).toEqual({ items: [] })
    expect(await feedback.list(owner, { limit: 10 })).toEqual({ items: [] })
    expect(await consultations.get(theirs.owner, theirs.id)).toStrictEqual(theirs)
    expect(await feedback.list(theirs.owner, { limit: 10 })).toStrictEqual({ items: [theirMessage] })
    await expect(store.removeAll(owner)).resolves.toBeUndefined()
  })
}

/** What holds for everything that is recorded and listed, at most `most` of an owner; `make` gives a new one. */
function behavesAsRecords<T extends Kept>(
  of: () => Records<T>,
  most: number,
  make: (given?: Partial<Kept>) => T,
): void {
  const record = (item: T) => of().record(item)
  const list = (owner: string, options: Listing) => of().list(owner, options)
  const recordAll = (items: readonly T[]) => Promise.all(items.map(record))
  const idsOf = async (owner: string, options: Listing) => (await list(owner, options)).items.map(({ id }) => id)

  it('gives back exactly what was recorded', async () => {
    const whole = make({ requestId: randomUUID() })
    expect(await record(whole)).toEqual(whole)
    expect(await list(whole.owner, { limit: 1 })).toStrictEqual({ items: [whole] })
  })

  it('leaves what is absent absent', async () => {
    const bare = await record(make())
    expect(await list(bare.owner, { limit: 1 })).toStrictEqual({ items: [bare] })
  })

  it('records one request once and returns the first record', async () => {
    const first = make({ requestId: randomUUID() })
    await record(first)
    expect(await record({ ...first, id: randomUUID(), createdAt: at(9) })).toStrictEqual(first)
    expect(await idsOf(first.owner, { limit: 10 })).toEqual([first.id])
  })

  it('records a request once when it arrives twenty times together', async () => {
    const [owner, requestId] = [randomUUID(), randomUUID()]
    const kept = await recordAll(Array.from({ length: 20 }, () => make({ owner, requestId })))
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1)
    expect(await idsOf(owner, { limit: 10 })).toEqual([kept[0]?.id])
  })

  it('keeps requests without a key apart', async () => {
    const owner = randomUUID()
    await recordAll([make({ owner }), make({ owner })])
    expect(await idsOf(owner, { limit: 10 })).toHaveLength(2)
  })

  it("keeps another owner's request of the same key apart", async () => {
    const requestId = randomUUID()
    const [mine, theirs] = [make({ requestId }), make({ requestId })]
    await recordAll([mine, theirs])
    expect(await idsOf(mine.owner, { limit: 10 })).toEqual([mine.id])
    expect(await idsOf(theirs.owner, { limit: 10 })).toEqual([theirs.id])
  })

  it('keeps so many of one owner and no more, and knows what was kept before', async () => {
    const owner = randomUUID()
    const first = await record(make({ owner, requestId: randomUUID() }))
    for (let kept = 1; kept < most; kept += 20)
      await recordAll(Array.from({ length: Math.min(20, most - kept) }, () => make({ owner })))
    await expect(record(make({ owner }))).rejects.toThrow(QuotaExceeded)
    await expect(record(make({ owner, requestId: randomUUID() }))).rejects.toThrow(QuotaExceeded)
    expect(await record({ ...first, id: randomUUID() })).toStrictEqual(first)
    const theirs = make()
    expect(await record(theirs)).toStrictEqual(theirs)
  }, 60_000)

  it('lists the newest first, and what is of one instant by id', async () => {
    const owner = randomUUID()
    const ids = ['a', 'c', 'b', 'd']
    await recordAll(ids.map((id, index) => make({ owner, id, createdAt: at(index === 3 ? 0 : 1) })))
    expect(await idsOf(owner, { limit: 10 })).toEqual(['c', 'b', 'a', 'd'])
  })

  it('holds no more items than the limit, and says when there are more', async () => {
    const owner = randomUUID()
    await recordAll([0, 1, 2].map((second) => make({ owner, createdAt: at(second) })))
    expect(await list(owner, { limit: 2 })).toEqual({
      items: expect.any(Array),
      next: expect.stringMatching(/^[\w-]+$/),
    })
    expect(await idsOf(owner, { limit: 2 })).toHaveLength(2)
    expect((await list(owner, { limit: 3 })).next).toBeUndefined()
  })

  it('answers an owner who has nothing with an empty last page', async () => {
    expect(await list(randomUUID(), { limit: 10 })).toEqual({ items: [] })
  })

  it('shows every record exactly once, also when newer ones arrive between the pages', async () => {
    const owner = randomUUID()
    const old = Array.from({ length: 45 }, (_, index) => make({ owner, createdAt: at(Math.floor(index / 4)) }))
    await recordAll(old)
    const seen: string[] = []
    for (let cursor: string | undefined, page = 0; page === 0 || cursor; page += 1) {
      const { items, next } = await list(owner, { limit: 7, ...(cursor && { cursor }) })
      seen.push(...items.map(({ id }) => id))
      await record(make({ owner, createdAt: at(100 + page) }))
      cursor = next
    }
    expect([...seen].sort()).toEqual(old.map(({ id }) => id).sort())
  })

  it('reaches every record with the greatest limit that a caller may ask for', async () => {
    const owner = randomUUID()
    await recordAll(Array.from({ length: 60 }, (_, index) => make({ owner, createdAt: at(index) })))
    const seen = new Set<string>()
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const { items, next } = await list(owner, { limit: 50, ...(cursor && { cursor }) })
      for (const { id } of items) seen.add(id)
      cursor = next
    }
    expect(seen.size).toBe(60)
  })

  it('pages within the owner, whoever the cursor was made for', async () => {
    const owner = randomUUID()
    await recordAll([make({ owner }), make({ owner })])
    const { next } = await list(owner, { limit: 1 })
    expect(await idsOf(randomUUID(), { limit: 10, cursor: next as string })).toEqual([])
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
    await expect(list(randomUUID(), { limit: 1, cursor })).rejects.toThrow(InvalidCursor)
  })
}

/** What holds for consultations alone: they have a member, and are shown and removed one by one. */
function behavesAsConsultations(of: () => Store): void {
  const consultations = () => of().consultations
  const recordAll = (items: readonly Consultation[]) => Promise.all(items.map((item) => consultations().record(item)))

  it('gives back one by its id, with its member', async () => {
    const whole = await consultations().record(consultation({ member: '妈妈' }))
    expect(await consultations().get(whole.owner, whole.id)).toStrictEqual(whole)
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
    const first = await consultations().list(owner, { limit: 2, member: '爸爸' })
    const second = await consultations().list(owner, { limit: 2, member: '爸爸', cursor: first.next as string })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['7', '4', '1'])
    expect(second.next).toBeUndefined()
  })

  it("neither shows nor removes another owner's record", async () => {
    const theirs = await consultations().record(consultation())
    const me = randomUUID()
    expect(await consultations().get(me, theirs.id)).toBeUndefined()
    expect(await consultations().remove(me, theirs.id)).toBe(false)
    expect(await consultations().get(theirs.owner, theirs.id)).toStrictEqual(theirs)
  })

  it('removes a record once, and only that one', async () => {
    const mine = consultation()
    const other = consultation({ owner: mine.owner })
    await recordAll([mine, other])
    expect(await consultations().remove(mine.owner, mine.id)).toBe(true)
    expect(await consultations().get(mine.owner, mine.id)).toBeUndefined()
    expect(await consultations().remove(mine.owner, mine.id)).toBe(false)
    expect(await consultations().list(mine.owner, { limit: 10 })).toStrictEqual({ items: [other] })
  })

  it('records a request again after its record was removed', async () => {
    const first = await consultations().record(consultation({ requestId: randomUUID() }))
    await consultations().remove(first.owner, first.id)
    const again = { ...first, id: randomUUID() }
    expect(await consultations().record(again)).toStrictEqual(again)
  })
}
