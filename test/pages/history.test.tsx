import type { HistoryItem, HistoryListReply } from '@contract'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { draftAbout, emptyDraft } from '../../src/pages/feedback/draft'
import HistoryPage from '../../src/pages/history'
import { CallError } from '../../src/services/call'
import { history } from '../../src/services/history'
import { ticksOf } from '../../src/services/ticks'
import { comeBack, moves, openPage, show } from '../support/taro'

jest.mock('../../src/services/history')

const list = jest.mocked(history.list)
const remove = jest.mocked(history.remove)

beforeEach(() => {
  jest.resetAllMocks()
  openPage('/pages/history/index')
})

const YULIN: HistoryItem = {
  id: 'a',
  createdAt: '2026-03-09T16:30:00.000Z',
  situation: { region: '450900', insurance: 'employee' },
  title: '可以接着缴。',
  startsOn: { earliest: '2026-03-10', latest: '2026-09-01' },
}
const SHANGHAI: HistoryItem = {
  id: 'b',
  createdAt: '2026-02-01T04:00:00.000Z',
  situation: { region: '310000', insurance: 'flexible' },
  title: '还要等。',
}

async function open(first: HistoryListReply) {
  list.mockResolvedValueOnce(first)
  render(<HistoryPage />)
  await waitFor(() => expect(screen.queryByText('正在打开历史记录……')).toBeNull())
}
const titles = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const settle = () => act(async () => {})

describe('the list of consultations', () => {
  test('says that it is on its way', () => {
    list.mockReturnValue(new Promise(() => {}))
    render(<HistoryPage />)
    expect(screen.getByText('正在打开历史记录……')).toBeTruthy()
  })

  test('shows day and time, place, scheme, answer and first day of each, in the order they came', async () => {
    await open({ items: [YULIN, SHANGHAI] })
    expect(
      screen.getAllByRole('listitem').map((row) => [...row.querySelectorAll('p,h2')].map((e) => e.textContent)),
    ).toEqual([
      [
        '2026年3月10日 00:30 · 广西壮族自治区玉林市 · 职工医保（单位交）',
        '可以接着缴。',
        '从哪天起有保障：最早2026年3月10日，最晚2026年9月1日',
      ],
      ['2026年2月1日 12:00 · 上海市 · 灵活就业（自己交职工医保）', '还要等。'],
    ])
    expect(screen.queryByRole('button', { name: '更多' })).toBeNull()
  })

  test('opens one', async () => {
    await open({ items: [YULIN, SHANGHAI] })
    press('打开 2026年2月1日 12:00 上海市 的咨询')
    expect(moves).toEqual(['navigateTo /pages/advice/index?id=b'])
  })

  test('calls no two of one day and place the same, not even of one minute', async () => {
    const later = (id: string, createdAt: string) => ({ ...YULIN, id, createdAt })
    await open({
      items: [YULIN, later('c', '2026-03-09T16:31:05.000Z'), later('d', '2026-03-09T16:31:40.000Z')],
    })
    const names = screen.getAllByRole('button', { name: /^打开 / }).map((button) => button.getAttribute('aria-label'))
    expect(names).toEqual([
      '打开 2026年3月10日 00:30 玉林市 的咨询',
      '打开 2026年3月10日 00:31:05 玉林市 的咨询',
      '打开 2026年3月10日 00:31:40 玉林市 的咨询',
    ])
    press('打开 2026年3月10日 00:31:40 玉林市 的咨询')
    expect(moves).toEqual(['navigateTo /pages/advice/index?id=d'])
  })

  test('is brought anew when one comes back to it, and stays where that fails', async () => {
    await open({ items: [SHANGHAI] })
    list.mockResolvedValueOnce({ items: [YULIN, SHANGHAI] })
    await act(async () => comeBack())
    expect(titles()).toEqual(['可以接着缴。', '还要等。'])
    list.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await act(async () => comeBack())
    expect(titles()).toEqual(['可以接着缴。', '还要等。'])
    expect(screen.queryByRole('alert')).toBeNull()
    list.mockResolvedValueOnce({ items: [] })
    await act(async () => comeBack())
    expect(screen.getByRole('button', { name: '开始咨询' })).toBeTruthy()
  })

  test('that came while another page was shown is there when one comes back', async () => {
    let reply: (page: HistoryListReply) => void = () => {}
    list.mockReturnValueOnce(new Promise((resolve) => (reply = resolve)))
    list.mockResolvedValue({ items: [YULIN] })
    render(<HistoryPage />)
    show('/pages/settings/index')
    await act(async () => reply({ items: [YULIN] }))
    Taro.navigateBack()
    await act(async () => comeBack())
    expect(titles()).toEqual(['可以接着缴。'])
  })

  test('adds the next page where the first one ended', async () => {
    await open({ items: [YULIN], next: 'cursor-1' })
    list.mockResolvedValueOnce({ items: [SHANGHAI] })
    press('更多')
    await screen.findByText('还要等。')
    expect(list.mock.calls).toEqual([[undefined], ['cursor-1']])
    expect(titles()).toEqual(['可以接着缴。', '还要等。'])
    expect(screen.getByRole('status').textContent).toBe('又打开了1条')
    expect(screen.queryByRole('button', { name: '更多' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('status'))
  })

  test('keeps what it shows when the next page fails, and tries again', async () => {
    await open({ items: [YULIN], next: 'cursor-1' })
    list.mockRejectedValueOnce(new CallError('timeout', '等了很久。'))
    press('更多')
    expect((await screen.findByRole('alert')).textContent).toContain('等了很久。')
    expect(titles()).toContain('可以接着缴。')
    list.mockResolvedValueOnce({ items: [SHANGHAI] })
    press('重试')
    await screen.findByText('还要等。')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('says when there is none, and offers to begin', async () => {
    await open({ items: [] })
    expect(screen.getByText('还没有咨询记录。问过的问题会留在这里，随时可以再看。')).toBeTruthy()
    press('开始咨询')
    expect(moves).toEqual(['navigateTo /pages/interview/index'])
  })

  test('says why it failed, and tries again', async () => {
    list.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    render(<HistoryPage />)
    expect((await screen.findByRole('alert')).textContent).toContain('没有连上网络。')
    list.mockResolvedValueOnce({ items: [YULIN] })
    press('重试')
    await screen.findByText('可以接着缴。')
  })
})

describe('deleting', () => {
  test('asks first, moves the focus to the question, and gives it back when one thinks better of it', async () => {
    await open({ items: [YULIN, SHANGHAI] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    expect(document.activeElement?.textContent).toBe('确定删除吗？删除以后找不回来。')
    press('不删除 2026年3月10日 00:30 玉林市 的咨询')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '删除 2026年3月10日 00:30 玉林市 的咨询' }))
    expect(remove).not.toHaveBeenCalled()
  })

  test('takes the row away at once and says so', async () => {
    remove.mockReturnValue(new Promise(() => {}))
    await open({ items: [YULIN, SHANGHAI] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    expect(remove).toHaveBeenCalledWith('a')
    expect(titles()).toEqual(['还要等。'])
    expect(screen.getByRole('status').textContent).toBe('已删除 2026年3月10日 00:30 玉林市 的咨询')
    expect(document.activeElement).toBe(screen.getByRole('status'))
  })

  test.each([
    ['is removed', () => remove.mockResolvedValue({ removed: true })],
    ['was gone already', () => remove.mockRejectedValue(new CallError('not-found', '没有找到'))],
  ])('of one that %s takes along what was ticked off and begun of it', async (_how, reply) => {
    reply()
    ticksOf('a').save(['身份证'])
    ticksOf('b').save(['户口本'])
    draftAbout('a', '结论').save(emptyDraft())
    draftAbout('b').save({ ...emptyDraft(), text: '好' })
    await open({ items: [YULIN, SHANGHAI] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    await settle()
    expect([ticksOf('a').load(), ticksOf('b').load()]).toEqual([undefined, ['户口本']])
    expect([draftAbout('a', '结论').load(), draftAbout('b').load()?.text]).toEqual([undefined, '好'])
  })

  test('leaves no 返回 to an answer that is removed', async () => {
    remove.mockResolvedValue({ removed: true })
    show('/pages/history/index')
    await open({ items: [YULIN] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    await settle()
    press('返回')
    expect(moves).toEqual(['reLaunch /pages/home/index'])
  })

  test('of the last row leaves the empty list', async () => {
    remove.mockResolvedValue({ removed: true })
    await open({ items: [YULIN] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    await settle()
    expect(screen.getByRole('button', { name: '开始咨询' })).toBeTruthy()
  })

  test('that fails brings the row back, says which, and can be tried again', async () => {
    remove.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open({ items: [YULIN, SHANGHAI] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText('没有连上网络。')).toBeTruthy()
    expect(within(alert).getByText('2026年3月10日 00:30 玉林市 的咨询没有删掉，还在下面。')).toBeTruthy()
    expect(titles()).toEqual(expect.arrayContaining(['可以接着缴。', '还要等。']))

    remove.mockResolvedValueOnce({ removed: true })
    press('重试')
    await settle()
    expect(titles()).toEqual(['还要等。'])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('that succeeds takes away why the next page did not come, which can be asked for again', async () => {
    await open({ items: [YULIN, SHANGHAI], next: 'cursor-1' })
    list.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    press('更多')
    await screen.findByRole('alert')
    remove.mockResolvedValueOnce({ removed: true })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    await settle()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: '更多' })).toBeTruthy()
  })

  test('that failed is no longer told once the next page has come', async () => {
    await open({ items: [YULIN], next: 'cursor-1' })
    remove.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    await screen.findByRole('alert')
    list.mockResolvedValueOnce({ items: [SHANGHAI] })
    press('更多')
    await screen.findByText('还要等。')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(titles()).toEqual(['可以接着缴。', '还要等。'])
  })

  test('of what is gone already is no failure', async () => {
    remove.mockRejectedValueOnce(new CallError('not-found', '没有找到'))
    await open({ items: [YULIN, SHANGHAI] })
    press('删除 2026年3月10日 00:30 玉林市 的咨询')
    press('确定删除 2026年3月10日 00:30 玉林市 的咨询')
    await settle()
    expect(titles()).toEqual(['还要等。'])
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
