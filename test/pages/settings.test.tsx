import type { AboutReply, ExportReply, HistoryGetReply } from '@contract'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { drafts, newDraft } from '../../src/interview/draft'
import SettingsPage from '../../src/pages/settings'
import { CallError } from '../../src/services/call'
import { saveFile } from '../../src/services/file'
import { history } from '../../src/services/history'
import { library } from '../../src/services/library'
import { changeSettings } from '../../src/services/settings'
import { ticksOf } from '../../src/services/ticks'
import { moves, openPage, show } from '../support/taro'

jest.mock('../../src/services/history')
jest.mock('../../src/services/library')
jest.mock('../../src/services/file')

const exported = jest.mocked(history.export)
const removeAll = jest.mocked(history.removeAll)
const about = jest.mocked(library.about)
const saved = jest.mocked(saveFile)

const ABOUT: AboutReply = {
  version: '2026.11.22',
  hash: 'abc',
  counts: { rules: 1200, sources: 300, claims: 700, clusters: 14, regions: 150 },
  oldestCheck: '2026-10-05',
}
const consultation = (id: string) => ({ id }) as HistoryGetReply
const held = (page: Partial<ExportReply>): ExportReply => ({
  exportedAt: '2026-03-10T02:00:00.000Z',
  consultations: [],
  members: [],
  reminders: [],
  feedback: [],
  ...page,
})

beforeEach(() => {
  jest.resetAllMocks()
  about.mockResolvedValue(ABOUT)
  removeAll.mockResolvedValue({ removed: true })
  saved.mockResolvedValue()
  openPage('/pages/settings/index')
  changeSettings({ elder: false, theme: 'system', size: 'normal' })
})

const open = () => act(async () => render(<SettingsPage />))
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const choose = (group: string, name: string) =>
  fireEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }))
const wrapper = () => document.querySelector('.page')?.className

describe('how the pages look', () => {
  test('长辈版, 字号 and the colours are chosen once, for every page and the next visit', async () => {
    await open()
    expect(wrapper()).toBe('page standard system normal')
    choose('版本', '长辈版 字更大，按钮也更大。')
    expect(screen.getByRole('button', { name: '✓ 长辈版' }).getAttribute('aria-pressed')).toBe('true')
    choose('字号', '最大')
    choose('颜色', '深色')
    expect(wrapper()).toBe('page elder dark largest')
    cleanup()
    await open()
    expect(wrapper()).toBe('page elder dark largest')
    await press('✓ 长辈版')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '标准版' }).checked).toBe(true)
  })

  test('there is no way from the settings to the settings', async () => {
    await open()
    expect(screen.queryByRole('button', { name: '设置' })).toBeNull()
  })
})

describe('everything that is held about the person', () => {
  test('is brought page by page and saved as one file', async () => {
    exported.mockResolvedValueOnce(held({ consultations: [consultation('a'), consultation('b')], next: 'cursor-1' }))
    exported.mockResolvedValueOnce(held({ consultations: [consultation('c')], feedback: [], next: 'cursor-2' }))
    const feedback = [{ id: 'm', createdAt: '2026-03-09T02:00:00.000Z', text: '好' }]
    exported.mockResolvedValueOnce(held({ feedback }))
    await open()
    await press('导出我的资料')
    expect(exported.mock.calls).toEqual([[], ['cursor-1'], ['cursor-2']])
    const ready = screen.getByText('准备好了：3次咨询，1条投诉建议。')
    expect(document.activeElement).toBe(ready)
    await press('保存成文件')
    const [name, text = ''] = saved.mock.calls[0] ?? []
    expect(name).toBe('续保通-我的资料.json')
    expect(JSON.parse(text)).toEqual(held({ consultations: ['a', 'b', 'c'].map(consultation), feedback }))
  })

  test('is not brought without a network, and can be tried again', async () => {
    exported.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open()
    await press('导出我的资料')
    expect(screen.getByRole('alert').textContent).toContain('没有连上网络。')
    exported.mockResolvedValueOnce(held({}))
    await press('重试')
    expect(screen.getByText('准备好了：0次咨询，0条投诉建议。')).toBeTruthy()
  })

  test('that could not be saved can be saved again', async () => {
    exported.mockResolvedValueOnce(held({}))
    saved.mockRejectedValueOnce(new Error('cancel'))
    await open()
    await press('导出我的资料')
    await press('保存成文件')
    expect(screen.getByRole('alert').textContent).toBe('没有保存成，可以再点一次。')
    await press('保存成文件')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('deleting everything', () => {
  function keepSomething() {
    drafts.save(newDraft({ region: '450900' }))
    ticksOf('a').save(['身份证'])
    changeSettings({ elder: true })
  }
  const kept = () => [drafts.load()?.situation, ticksOf('a').load()]

  test('is asked once more, and nothing happens when one thinks better of it', async () => {
    keepSomething()
    await open()
    await press('删除我的全部资料')
    expect(document.activeElement?.textContent).toMatch(/^确定全部删除吗？/)
    await press('不删除')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '删除我的全部资料' }))
    expect(removeAll).not.toHaveBeenCalled()
    expect(kept()).toEqual([{ region: '450900' }, ['身份证']])
  })

  test('takes what the service holds and what the device keeps, and leaves how the pages look', async () => {
    keepSomething()
    show('/pages/settings/index')
    await open()
    await press('删除我的全部资料')
    await press('确定全部删除')
    expect(removeAll).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(screen.getByText('已经全部删除。'))
    expect(kept()).toEqual([undefined, undefined])
    expect(screen.queryByRole('button', { name: '导出我的资料' })).toBeNull()
    // the page before may show a consultation
    await press('返回')
    expect(moves).toEqual(['reLaunch /pages/home/index'])
    cleanup()
    await open()
    expect(wrapper()).toBe('page elder system normal')
  })

  test('that fails leaves everything, says why, and can be tried again', async () => {
    keepSomething()
    removeAll.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open()
    await press('删除我的全部资料')
    await press('确定全部删除')
    expect(screen.getByRole('alert').textContent).toContain('没有连上网络。')
    expect(kept()).toEqual([{ region: '450900' }, ['身份证']])
    await press('重试')
    expect(kept()).toEqual([undefined, undefined])
  })
})

describe('about', () => {
  test('tells the version, what it holds, and its oldest check', async () => {
    await open()
    const facts = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent])
    expect(facts).toEqual([
      ['规则', '1200条'],
      ['文件', '300份'],
      ['网上说法', '700条，其中互相矛盾的有14组'],
      ['地方', '150个地方有自己的规则，其他地方按全国和省里的规定给范围'],
      ['最早核对', '2026年10月5日'],
      ['规则的版本', '2026.11.22（abc）'],
    ])
    expect(screen.getByText(/不是官方网站/)).toBeTruthy()
  })

  test('is asked for again when it did not come, without an alarm', async () => {
    about.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open()
    expect(screen.queryByRole('alert')).toBeNull()
    await press('再查一次')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '我们的规则库' }))
    expect(screen.getByText('2026.11.22（abc）')).toBeTruthy()
  })

  test('the library and a message to us are one tap away', async () => {
    await open()
    await press('查规定')
    await press('写投诉建议')
    expect(moves).toEqual(['navigateTo /pages/library/search/index', 'navigateTo /pages/feedback/index'])
  })
})
