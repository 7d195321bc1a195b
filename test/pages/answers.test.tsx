import { fail, ok } from '@contract'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { answered, drafts, newDraft, previewed } from '../../src/interview/draft'
import { begunWith } from '../../src/interview/purposes'
import AnswersPage from '../../src/pages/answers'
import { taken } from '../../src/services/hand-over'
import { sent, serve } from '../support/functions'
import { moves, openPage, putIntoStorage } from '../support/taro'

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const rowOf = (label: string) => {
  const row = screen.getByText(label, { selector: 'dt' }).parentElement
  if (!row) throw new Error(`no row ${label}`)
  return row
}
const answerIn = (label: string) => rowOf(label).querySelector('dd')?.textContent

const SITUATION = {
  region: '450900',
  insurance: 'employee',
  event: 'resume',
  backPays: true,
  lastCoveredMonth: '2025-12',
  continuousMonths: 27,
  monthlyBase: 4500,
  exemptions: [],
} as const

beforeEach(() => openPage('/pages/answers/index'))

test('every answer is shown in words, an open one as 不清楚, and the day of payment with its default', () => {
  drafts.save(answered(newDraft({ ...SITUATION, exemptions: [] }), 'cause', undefined))
  render(<AnswersPage />)
  expect(answerIn('参保地')).toBe('广西壮族自治区玉林市')
  expect(answerIn('哪一种医保')).toBe('职工医保（单位交）')
  expect(answerIn('属于哪种情况')).toBe('在原来的地方接着交')
  expect(answerIn('补不补交')).toBe('补交')
  expect(answerIn('最后交足医保的月份')).toBe('2025年12月')
  expect(answerIn('断缴前连续交的时间')).toBe('27个月（2年3个月）')
  expect(answerIn('缴费基数')).toBe('4500元')
  expect(answerIn('特殊人群')).toBe('都不是')
  expect(answerIn('断缴原因')).toBe('不清楚')
  expect(answerIn('缴费日期')).toBe('没有填，按今天算')
})

test('that a gap has ended is shown by its month, and passed over in words that say more than 不清楚', () => {
  const owed = newDraft({ ...SITUATION, exemptions: [], cause: 'employer-arrears' })
  drafts.save(answered(owed, 'paidAgainFrom', '2026-02'))
  render(<AnswersPage />)
  expect(answerIn('又接着缴的月份')).toBe('2026年2月')
  cleanup()
  drafts.save(answered(owed, 'paidAgainFrom', undefined))
  render(<AnswersPage />)
  expect(answerIn('又接着缴的月份')).toBe('没有接上，或不清楚')
})

test('an answer of a resident is shown in words too', () => {
  const resident = { coverYear: 2027, lapsedYears: [2025, 2026], repairYears: 0, window: 'inside' } as const
  drafts.save(
    newDraft({
      region: '450900',
      insurance: 'resident',
      payOn: '2026-11-20',
      resident: { ...resident, lapsedYears: [2025, 2026] },
    }),
  )
  render(<AnswersPage />)
  expect(answerIn('交哪一年的')).toBe('2027年')
  expect(answerIn('没有参加的年份')).toBe('2025年、2026年')
  expect(answerIn('打算补几年')).toBe('0年')
  expect(answerIn('在不在集中参保期')).toBe('在集中参保期里')
  expect(answerIn('缴费日期')).toBe('2026年11月20日')
})

test('what else one may want to know is offered, the ceiling to residents only, and begins its questions', async () => {
  const offered = () => [...document.querySelectorAll('.topics button')].map(({ textContent }) => textContent)
  drafts.save(newDraft({ region: '450900', insurance: 'employee' }))
  const { unmount } = render(<AnswersPage />)
  expect(offered()).toEqual([
    '生育津贴',
    '退休和退休后的医保',
    '有看病的钱想问',
    '算一算要补多少钱',
    '中间还断过别的月份',
  ])
  await press('生育津贴')
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=maternity.kind'])
  unmount()
  drafts.save(newDraft({ region: '450900', insurance: 'resident' }))
  render(<AnswersPage />)
  expect(offered()).toEqual(['大病保险最多能报多少', '有看病的钱想问'])
})

test('medical bills are shown with their days', () => {
  const expenses = [
    { on: '2026-11-05', amount: 3000 },
    { on: '2026-11-06', amount: 80.5 },
  ]
  drafts.save(newDraft({ region: '450900', insurance: 'resident', expenses }))
  render(<AnswersPage />)
  expect(answerIn('看病的钱')).toBe('2026年11月5日 3000元、2026年11月6日 80.50元')
})

test('what the person came for, and what it says by itself, stands first and can be changed', async () => {
  drafts.save(answered(newDraft(begunWith('newborn')), 'region', '420100'))
  render(<AnswersPage />)
  const labels = [...document.querySelectorAll('dt')].map(({ textContent }) => textContent)
  expect(labels.slice(0, 5)).toEqual(['想问什么', '哪一种医保', '属于哪种情况', '特殊人群', '参保地'])
  expect(answerIn('想问什么')).toBe('给新出生的孩子参保')
  await act(async () => fireEvent.click(within(rowOf('想问什么')).getByRole('button', { name: /更改/ })))
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=purpose&change=1'])
})

test('who acts for a firm is not offered an allowance or a pension of her own', () => {
  drafts.save(newDraft({ ...begunWith('employer-clerk'), region: '510100' }))
  render(<AnswersPage />)
  const offered = [...document.querySelectorAll('.topics button')].map(({ textContent }) => textContent)
  expect(offered).toEqual(['有看病的钱想问', '中间还断过别的月份'])
})

test('each row leads to its question', async () => {
  drafts.save(newDraft({ region: '450900', insurance: 'employee' }))
  render(<AnswersPage />)
  await act(async () => fireEvent.click(within(rowOf('哪一种医保')).getByRole('button', { name: /更改/ })))
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=insurance&change=1'])
})

test('a question that is known to be open is offered, also one that a changed answer opened again', async () => {
  const told = answered(newDraft({ region: '450900', insurance: 'employee' }), 'localContinuousMonths', 12)
  drafts.save(previewed(told, []))
  const { unmount } = render(<AnswersPage />)
  expect(screen.queryByRole('button', { name: '接着回答' })).toBeNull()
  unmount()
  drafts.save(answered(told, 'region', '310000'))
  render(<AnswersPage />)
  expect(screen.queryByText('在本地连续交的时间')).toBeNull()
  await press('接着回答')
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=localContinuousMonths'])
})

test('starting over is asked once more, and forgets the answers', async () => {
  const draft = newDraft({ region: '450900', insurance: 'employee' })
  drafts.save(draft)
  render(<AnswersPage />)
  await press('重新开始')
  expect(document.activeElement?.textContent).toMatch(/确定从头再来吗/)
  await press('不重新开始')
  expect(document.activeElement?.textContent).toBe('重新开始')
  expect(drafts.load()).toEqual(draft)
  await press('重新开始')
  await press('确定重新开始')
  expect(drafts.load()).toBeUndefined()
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
})

test('the result is asked for once, however often one taps, and back from it leads here', async () => {
  const draft = newDraft({ region: '450900', insurance: 'employee' })
  drafts.save(draft)
  let reply: (value: unknown) => void = () => {}
  serve(() => new Promise((resolve) => (reply = resolve)))
  render(<AnswersPage />)
  await press('看结果')
  await press('看结果')
  expect(screen.getByRole('status').textContent).toMatch(/正在算/)
  expect(sent).toEqual([
    {
      name: 'consult',
      data: {
        action: 'advise',
        situation: { region: '450900', insurance: 'employee' },
        requestId: draft.requestId,
      },
    },
  ])
  await act(async () => reply(ok({ id: 'abc', createdAt: '', advice: {} })))
  expect(moves).toEqual(['navigateTo /pages/advice/index?id=abc'])
  expect(drafts.load()).toEqual({ ...draft, done: true })
  expect(taken('abc')).toEqual({ id: 'abc', createdAt: '', advice: {}, situation: draft.situation })
})

test('a reply that comes after an answer was changed is of no use any more', async () => {
  const draft = newDraft({ region: '450900', insurance: 'employee', cause: 'left-job' })
  drafts.save(draft)
  let reply: (value: unknown) => void = () => {}
  serve(() => new Promise((resolve) => (reply = resolve)))
  render(<AnswersPage />)
  await press('看结果')
  const changed = answered(draft, 'cause', 'personal')
  drafts.save(changed)
  await act(async () => reply(ok({ id: 'abc', advice: {} })))
  expect(moves).toEqual([])
  expect(drafts.load()).toEqual(changed)
})

test('a call that failed is made again with the same key, so that it is recorded once', async () => {
  drafts.save(newDraft({ region: '450900', insurance: 'employee' }))
  serve(() => fail('internal', '服务出了点问题'))
  render(<AnswersPage />)
  await press('看结果')
  expect(screen.getByRole('alert').textContent).toMatch(/服务出了点问题/)
  await press('重试')
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})

test('an answer that the function refuses is named, with the way to it', async () => {
  drafts.save(newDraft({ region: '450900', insurance: 'employee' }))
  serve(() => fail('bad-request', '有 1 处需要修改', [{ path: 'situation.lastCoveredMonth', message: '太晚了' }]))
  render(<AnswersPage />)
  await press('看结果')
  expect(screen.getByRole('alert').textContent).toMatch(/太晚了/)
  await press(/去修改/)
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=lastCoveredMonth&change=1'])
})

test.each([
  ['there is no draft', ''],
  ['the draft is broken', { situation: 'x' }],
  ['the required answers are open', newDraft()],
])('when %s it leads to the questions', async (_name, kept) => {
  putIntoStorage('draft', kept)
  render(<AnswersPage />)
  await press('去回答')
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
})
