import type { HistoryItem } from '@contract'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { answered, drafts, newDraft } from '../../src/interview/draft'
import HomePage from '../../src/pages/home'
import { CallError } from '../../src/services/call'
import { history } from '../../src/services/history'
import { moves, openPage, show } from '../support/taro'

const open = () => act(async () => render(<HomePage />))
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

jest.mock('../../src/services/history')

const list = jest.mocked(history.list)

beforeEach(() => {
  jest.resetAllMocks()
  list.mockResolvedValue({ items: [] })
  openPage('/pages/home/index')
})

const RESUME = '我的医保断了，想接上'

test('it begins, by one tap on what one came for, with the first question and a fresh draft', async () => {
  await open()
  await press(RESUME)
  expect(drafts.load()).toMatchObject({ situation: { purpose: 'resume' }, asked: [], done: false })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=region'])
})

test('what the entry knows is filled in and said', async () => {
  show('/pages/home/index?region=450900&insurance=resident&from=city-service')
  await open()
  expect(screen.getByText(/已经替您填好/).textContent).toBe(
    '城市服务已经替您填好：广西壮族自治区玉林市，城乡居民医保。后面可以更改。',
  )
  expect(screen.queryByText(/认不出来/)).toBeNull()
  await press(RESUME)
  expect(drafts.load()?.situation).toEqual({ region: '450900', insurance: 'resident', purpose: 'resume' })
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
})

test.each([
  ['newborn', '给新出生的孩子参保', { insurance: 'resident', event: 'first', exemptions: ['newborn'] }],
  ['retired', '已经退休，报不了', { insurance: 'employee', retired: true }],
  ['employer-clerk', '我替单位办', { insurance: 'employee', cause: 'employer-arrears' }],
  ['never-enrolled', '单位一直没给我参保', { insurance: 'employee', cause: 'employer-arrears', neverEnrolled: {} }],
  ['price', '只想知道要多少钱', {}],
])('what the purpose %s says by itself is not asked, and not counted', async (purpose, label, known) => {
  await open()
  await press(label)
  expect(drafts.load()).toMatchObject({ situation: { ...known, purpose }, asked: [] })
  expect(drafts.load()?.situation).toEqual({ ...known, purpose })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=region'])
})

test('a purpose that the entry brings stands first, and begins where the entry leaves off', async () => {
  show('/pages/home/index?region=420100&purpose=newborn&from=city-service')
  await open()
  expect(document.querySelector('.purposes button')?.textContent).toBe('给新出生的孩子参保')
  await press('给新出生的孩子参保')
  expect(drafts.load()).toMatchObject({ situation: { region: '420100', purpose: 'newborn' }, asked: ['region'] })
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
})

test('a purpose that is none is left out, and said quietly', async () => {
  show('/pages/home/index?purpose=lottery')
  await open()
  expect(screen.getByText(/认不出来/)).toBeTruthy()
})

test('what the entry knows wrongly is left out, and said quietly', async () => {
  show('/pages/home/index?region=999999&insurance=resident')
  await open()
  expect(screen.getByText(/已经替您填好/).textContent).not.toMatch(/999999/)
  expect(screen.getByText(/认不出来/)).toBeTruthy()
  await press(RESUME)
  expect(drafts.load()?.situation).toEqual({ insurance: 'resident', purpose: 'resume' })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=region'])
})

test.each(['from=singlemessage', 'from=', 'scene=1007'])(
  'what WeChat adds to an address (%s) is no mistake',
  async (query) => {
    show(`/pages/home/index?region=450900&${query}`)
    render(<HomePage />)
    expect(screen.getByText(/已经替您填好/).textContent).toBe('已经替您填好：广西壮族自治区玉林市。后面可以更改。')
    expect(screen.queryByText(/认不出来/)).toBeNull()
  },
)

test('an unfinished interview can be continued or begun anew', async () => {
  drafts.save(answered(newDraft(), 'region', '450900'))
  await open()
  await press('继续上次没填完的')
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
  expect(drafts.load()?.situation).toEqual({ region: '450900' })
  await press(RESUME)
  expect(document.activeElement?.textContent).toMatch(/确定从头再来吗/)
  expect(drafts.load()?.situation).toEqual({ region: '450900' })
  await press('确定重新开始')
  expect(drafts.load()?.situation).toEqual({ purpose: 'resume' })
  expect(moves).toEqual(['navigateTo /pages/interview/index', 'navigateTo /pages/interview/index?field=region'])
})

test('an unfinished interview is not lost by one tap to who comes with what an entry knows', async () => {
  const draft = answered(newDraft(), 'region', '310000')
  drafts.save(draft)
  show('/pages/home/index?region=450900')
  await open()
  await press(RESUME)
  await press('不重新开始')
  expect(document.activeElement?.textContent).toBe(RESUME)
  expect(drafts.load()).toEqual(draft)
  await press(RESUME)
  await press('确定重新开始')
  expect(drafts.load()?.situation).toEqual({ region: '450900', purpose: 'resume' })
})

test('a finished interview is not offered again', async () => {
  drafts.save({ ...answered(newDraft(), 'region', '450900'), done: true })
  await open()
  expect(screen.queryByRole('button', { name: '继续上次没填完的' })).toBeNull()
})

test('former consultations, the library, the settings and the hotline are one tap away', async () => {
  await open()
  expect(screen.getByRole('link', { name: /12393/ }).getAttribute('href')).toBe('tel:12393')
  await press('看以前的咨询')
  await press('查规定，看网上的说法对不对')
  await press('设置')
  expect(moves).toEqual([
    'navigateTo /pages/history/index',
    'navigateTo /pages/library/search/index',
    'navigateTo /pages/settings/index',
  ])
})

describe('the last consultations', () => {
  const YULIN: HistoryItem = {
    id: 'a',
    createdAt: '2026-03-09T16:30:00.000Z',
    situation: { region: '450900', insurance: 'employee' },
    title: '可以接着缴。',
  }
  const section = () => screen.queryByRole('heading', { name: '最近的咨询' })?.closest('section')

  test('are at most three, with day, place and answer, to open again', async () => {
    drafts.save(newDraft())
    list.mockResolvedValue({ items: [YULIN], next: 'more' })
    await open()
    expect(list).toHaveBeenCalledWith(undefined, 3)
    const rows = within(section() as HTMLElement).getAllByRole('button')
    expect(rows.map(({ textContent }) => textContent)).toEqual(['2026年3月10日 · 玉林市可以接着缴。'])
    fireEvent.click(rows[0] as HTMLElement)
    expect(moves).toEqual(['navigateTo /pages/advice/index?id=a'])
  })

  test('are absent without a word where there is none, or no network', async () => {
    drafts.save(newDraft())
    await open()
    expect(section()).toBeUndefined()
    cleanup()
    list.mockRejectedValue(new CallError('offline', '没有连上网络。'))
    await open()
    expect(list).toHaveBeenCalledTimes(2)
    expect(section()).toBeUndefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('are not asked for where nothing was ever begun', async () => {
    await open()
    expect(section()).toBeUndefined()
    expect(list).not.toHaveBeenCalled()
  })
})
