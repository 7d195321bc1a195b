import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import FeedbackPage from '../../src/pages/feedback'
import { CallError } from '../../src/services/call'
import { submitFeedback } from '../../src/services/feedback'
import { moves, openPage, show, title } from '../support/taro'

jest.mock('../../src/services/feedback')

const submit = jest.mocked(submitFeedback)

beforeEach(() => {
  jest.resetAllMocks()
  submit.mockResolvedValue({ id: 'message' })
  openPage('/pages/home/index')
})

function open(query = '') {
  show(`/pages/feedback/index${query}`)
  render(<FeedbackPage />)
}
const message = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '您想说的' })
const contact = () => screen.getByRole<HTMLInputElement>('textbox', { name: '怎么联系您（可以不填）' })
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } })
const send = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '发送' })))

test('sends the message, what it is about and how to reach the person, and thanks', async () => {
  open('?about=resident-wait-90-days')
  type(message(), ' 日期写错了 ')
  type(contact(), 'someone@example.cn')
  await send()
  expect(submit.mock.calls).toEqual([
    [
      { about: 'resident-wait-90-days', text: '日期写错了', contact: 'someone@example.cn' },
      expect.stringMatching(/^[a-z0-9]{8,64}$/),
    ],
  ])
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: '收到了，谢谢您' }))
  expect(title).toBe('收到了，谢谢您 · 续保通')
  fireEvent.click(screen.getByRole('button', { name: '回到刚才的地方' }))
  expect(moves).toEqual(['navigateBack /pages/home/index'])
})

test('without a contact and without something it is about, only the text is sent', async () => {
  open()
  expect(screen.queryByText(/会一起告诉我们/)).toBeNull()
  type(message(), '很好用')
  await send()
  expect(submit.mock.calls[0]?.[0]).toEqual({ text: '很好用' })
})

test('the part of the page that it is about stands before the text', async () => {
  open(`?about=consultation-1&part=${encodeURIComponent('从哪天起有保障')}`)
  expect(screen.getByText('您刚才看的是「从哪天起有保障」，会一起告诉我们。')).toBeTruthy()
  expect(screen.getByText('还可以写1991个字')).toBeTruthy()
  type(message(), '看不懂')
  await send()
  expect(submit.mock.calls[0]?.[0]).toEqual({ about: 'consultation-1', text: '「从哪天起有保障」看不懂' })
})

describe('what cannot be sent', () => {
  test.each([
    ['nothing', '', '', '您想说的', '请写下您想说的'],
    ['only spaces', '  \n ', '', '您想说的', '请写下您想说的'],
    ['too much', '长'.repeat(2001), '', '您想说的', '最多写2000个字，请删短一些'],
    ['a contact that is too long', '好', '1'.repeat(101), '怎么联系您（可以不填）', '联系方式最多100个字'],
  ])('is said with its field: %s', async (_what, text, reach, field, wrong) => {
    open()
    type(message(), text)
    type(contact(), reach)
    await send()
    expect(submit).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    expect(screen.getByRole('alert').textContent).toBe(`还差一点${wrong}`)
    const invalid = screen.getByRole('textbox', { name: field })
    expect(invalid.getAttribute('aria-invalid')).toBe('true')
    const [described = ''] = invalid.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(document.getElementById(described)?.textContent).toBe(wrong)
  })
})

test('the room that is left is counted, and told aloud near the end', () => {
  open()
  type(message(), '五个字的话')
  expect(screen.getByText('还可以写1995个字').getAttribute('aria-live')).toBe('off')
  type(message(), '长'.repeat(1950))
  expect(screen.getByText('还可以写50个字').getAttribute('aria-live')).toBe('polite')
  type(message(), '长'.repeat(2003))
  expect(screen.getByText('多了3个字').className).toBe('error')
})

test('a failure keeps the text, and 重试 sends the same request', async () => {
  submit.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
  open()
  type(message(), '字太小')
  await send()
  expect(screen.getByRole('alert').textContent).toContain('没有连上网络。')
  expect(message().value).toBe('字太小')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '重试' })))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('收到了，谢谢您')
  const [first, second] = submit.mock.calls
  expect(second).toEqual(first)
})

test('a second tap sends nothing more', async () => {
  submit.mockReturnValue(new Promise(() => {}))
  open()
  type(message(), '字太小')
  await send()
  const button = screen.getByRole<HTMLButtonElement>('button', { name: '正在发送……' })
  expect(button.disabled).toBe(true)
  fireEvent.submit(button.form as HTMLFormElement)
  expect(submit).toHaveBeenCalledTimes(1)
})

test('what was typed is there when one comes back, about the same thing only, and gone when it was sent', async () => {
  open('?about=a')
  type(message(), '写了一半')
  type(contact(), '微信')
  cleanup()
  open('?about=b')
  expect(message().value).toBe('')
  cleanup()
  open('?about=a')
  expect([message().value, contact().value]).toEqual(['写了一半', '微信'])
  await send()
  cleanup()
  open('?about=a')
  expect(message().value).toBe('')
})
