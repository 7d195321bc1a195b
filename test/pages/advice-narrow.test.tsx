import type { Advice } from '@contract'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { answered, drafts, newDraft } from '../../src/interview/draft'
import AdvicePage from '../../src/pages/advice'
import { whatChanged } from '../../src/pages/advice/changes'
import { CallError } from '../../src/services/call'
import { advise } from '../../src/services/consult'
import { history } from '../../src/services/history'
import { ticksOf } from '../../src/services/ticks'
import { openPage } from '../support/taro'
import { open, section } from './advice.open'
import { bare, consultation, full, law } from './advice.sample'

jest.mock('../../src/services/history')
jest.mock('../../src/services/consult')

const ask = jest.mocked(advise)

beforeEach(() => {
  jest.resetAllMocks()
  openPage('/pages/advice/index?id=c1')
})

const block = () => section('再答一题，答案更准')
const choose = (label: RegExp) => fireEvent.click(block().getByRole('radio', { name: label }))
const press = (name: string) => fireEvent.click(block().getByRole('button', { name }))
const replied = (advice: Advice) => ({ id: 'c2', createdAt: '2026-03-11T00:00:00.000Z', advice })

/** The same case once the question is answered. */
const narrowed: Advice = {
  ...full,
  summary: { ...full.summary, title: '不用等。' },
  benefits: { basis: [law], startsOn: { earliest: '2026-03-10', latest: '2026-03-10' } },
  unknowns: [],
}

describe('the most decisive missing answer', () => {
  test('is asked on the page, with what it decides; the others are named one tap away', async () => {
    await open(full)
    expect(block().getByRole('heading', { level: 3, name: '您这次属于哪种情况？' })).toBeTruthy()
    expect(block().getByText('决定要不要等。')).toBeTruthy()
    expect(block().queryByText(/上一年度是哪天缴的？/)).toBeNull()
    press('还有别的也会影响答案（1项）')
    expect(block().getByText(/上一年度是哪天缴的？/)).toBeTruthy()
  })

  test('is not asked of who came with a question that it does not touch', async () => {
    const { situation, ...rest } = consultation({ ...full, unknowns: full.unknowns.slice(0, 1) })
    jest.mocked(history.get).mockResolvedValue({ ...rest, situation: { ...situation, purpose: 'retirement' } })
    render(<AdvicePage />)
    await screen.findByRole('heading', { name: full.summary.title })
    expect(screen.queryByText('您这次属于哪种情况？')).toBeNull()
    expect(screen.queryByRole('heading', { name: /再答一题|都答完了/ })).toBeNull()
  })

  test('when it is missing at the next try, is asked for without what the last try changed', async () => {
    const next = { field: 'firstLapse', question: '是第一次断缴吗？', effect: '决定要不要等。' }
    ask.mockResolvedValue(replied({ ...narrowed, unknowns: [next] }))
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    await screen.findByText('答案更新了')
    press('重新算')
    await block().findByRole('alert')
    expect(screen.queryByText('答案更新了')).toBeNull()
  })

  test('when it is missing after a try that could not be sent, is asked for without what became of that', async () => {
    ask.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    await screen.findByText('没有连上网络。')
    ask.mockResolvedValue(replied(narrowed))
    press('重新算')
    await screen.findByText('答案更新了')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('is asked for before it is sent', async () => {
    await open(full)
    press('重新算')
    expect(within(await block().findByRole('alert')).getByText(/请选一项$/)).toBeTruthy()
    expect(ask).not.toHaveBeenCalled()
  })

  test('is recorded as a consultation of its own, and its answer takes the place of the one before', async () => {
    ask.mockResolvedValue(replied(narrowed))
    ticksOf('c1').save(['material 银行卡'])
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    await screen.findByRole('heading', { level: 2, name: '不用等。' })
    expect(ask.mock.calls).toEqual([
      [{ region: '450900', insurance: 'employee', event: 'resume' }, expect.stringMatching(/^[a-z0-9]{8,64}$/)],
    ])
    expect(drafts.load()).toMatchObject({ situation: { event: 'resume' }, done: true })
    expect(window.location.search).toBe('?id=c2')
    // what was done stays done
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^银行卡/ }).checked).toBe(true)
    expect(ticksOf('c2').load()).toEqual(['material 银行卡'])
  })

  test('says what it changed, where it is heard and where the focus is', async () => {
    ask.mockResolvedValue(replied(narrowed))
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    const said = await screen.findByText('答案更新了')
    const region = said.closest('[role="status"]')
    expect(region?.getAttribute('aria-live')).toBe('polite')
    await waitFor(() => expect(document.activeElement).toBe(region))
    expect(region?.textContent).toContain(
      '从哪天起有保障：原来最早2026年3月10日，最晚2026年9月1日，现在2026年3月10日。',
    )
    expect(screen.getByRole('heading', { name: '都答完了' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '重新算' })).toBeNull()
  })

  test('that cannot be sent leaves the answer as it is, and is sent again under the same key', async () => {
    ask.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText('没有连上网络。')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 2, name: '可以接着缴。' })).toBeTruthy()
    ask.mockResolvedValue(replied(narrowed))
    fireEvent.click(within(alert).getByRole('button', { name: '重试' }))
    await screen.findByRole('heading', { level: 2, name: '不用等。' })
    expect(ask.mock.calls[1]).toEqual(ask.mock.calls[0])
  })

  test('can be passed over, and the next one comes', async () => {
    const unknowns = [...full.unknowns, { field: 'firstLapse', question: '是第一次断缴吗？', effect: '决定要不要等。' }]
    await open({ ...full, unknowns })
    press('不清楚')
    expect(block().getByRole('heading', { level: 3, name: '这是您第一次断缴医保吗？' })).toBeTruthy()
    expect(block().getByText('没关系，这一项先按范围来算。')).toBeTruthy()
    expect(document.activeElement?.textContent).toContain('没关系')
    expect(ask).not.toHaveBeenCalled()
  })

  test('leaves answers alone that are under way elsewhere', async () => {
    const other = answered(newDraft(), 'region', '310000')
    drafts.save(other)
    ask.mockResolvedValue(replied(narrowed))
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    await screen.findByText('答案更新了')
    expect(drafts.load()).toEqual(other)
  })

  test('can be passed over after one that changed something, and that is not said again', async () => {
    const unknowns = ['firstLapse', 'lapsedInWait'].map((field) => ({
      field,
      question: '？',
      effect: '决定要不要等。',
    }))
    ask.mockResolvedValue(replied({ ...narrowed, unknowns }))
    await open(full)
    choose(/^在原来的地方接着交/)
    press('重新算')
    await screen.findByText('答案更新了')
    press('不清楚')
    expect(block().getByText('没关系，这一项先按范围来算。')).toBeTruthy()
    expect(screen.queryByText('答案更新了')).toBeNull()
  })

  test('can be passed over after a try that could not be sent, and nothing is said of that any more', async () => {
    const unknowns = [...full.unknowns, { field: 'firstLapse', question: '是第一次断缴吗？', effect: '决定要不要等。' }]
    ask.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open({ ...full, unknowns })
    choose(/^在原来的地方接着交/)
    press('重新算')
    await screen.findByText('没有连上网络。')
    press('不清楚')
    expect(block().getByRole('heading', { level: 3, name: '这是您第一次断缴医保吗？' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('that only an office can give is named without a field', async () => {
    await open({ ...full, unknowns: full.unknowns.slice(1) })
    press('还不清楚的（1项）')
    expect(block().getByText(/上一年度是哪天缴的？/)).toBeTruthy()
    expect(block().queryByRole('button', { name: '重新算' })).toBeNull()
  })

  test('is not asked when nothing is missing', async () => {
    await open(bare)
    await waitFor(() => expect(screen.queryByRole('heading', { name: '再答一题，答案更准' })).toBeNull())
  })
})

describe('what an answer changed', () => {
  test('is one line for each headline that differs, and none for what is the same', () => {
    const changed = (before: Advice, after: Advice) => whatChanged(consultation(before), consultation(after))
    expect(changed(full, full)).toEqual([])
    expect(changed(bare, { ...bare, cost: { months: [], total: 400, basis: [] } })).toEqual([
      '一共要花的钱：原来没有给出，现在400元。',
    ])
    const wait = (max: number): Advice => ({
      ...bare,
      benefits: { waiting: { min: 0, max, unit: 'month' }, basis: [] },
    })
    expect(changed(wait(6), wait(0))).toEqual(['等待期：原来等待期最长6个月，现在不用等。'])
    const startsOn = { earliest: '2026-01-01', latest: '2026-09-01' }
    const open: Advice = { ...bare, benefits: { startsOn, retroactive: 'depends', basis: [] } }
    expect(changed(bare, open)).toEqual(['从哪天起有保障：原来没有给出，现在最早缴费当天，最晚2026年9月1日。'])
  })
})
