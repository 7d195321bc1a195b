import { fail } from '@contract'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { answered, type Draft, drafts, newDraft } from '../../src/interview/draft'
import InterviewPage from '../../src/pages/interview'
import { missing, sent, serve } from '../support/functions'
import { moves, openPage, show, title } from '../support/taro'

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, text: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: text } })
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

/** An interview in which region and insurance are answered, at one question. */
function openAt(field: string, draft: Draft = newDraft({ region: '450900', insurance: 'employee' })) {
  drafts.save(draft)
  show(`/pages/interview/index?field=${field}`)
  return render(<InterviewPage />)
}

beforeEach(() => {
  openPage('/pages/home/index')
  serve(() => missing())
})

test('who comes in without any answer is asked for the region first, whatever the address says', () => {
  show('/pages/interview/index?field=cause')
  render(<InterviewPage />)
  expect(heading()).toBe('您在哪个城市交医保？')
  expect(screen.queryByRole('button', { name: '不清楚' })).toBeNull()
})

test('the heading takes the focus and the window its title', () => {
  openAt('cause')
  expect(document.activeElement?.textContent).toBe('医保是怎么断的？')
  expect(title).toBe('医保是怎么断的？ · 续保通')
})

test('the insurance is asked next without a call, and the answer is kept', async () => {
  show('/pages/interview/index?field=region')
  render(<InterviewPage />)
  type('输入城市的名字来找', '玉林')
  await press('下一步')
  expect(sent).toEqual([])
  expect(drafts.load()?.situation).toEqual({ region: '450900' })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=insurance'])
})

test('a region can be found through its province, and the province alone will do', async () => {
  show('/pages/interview/index?field=region')
  render(<InterviewPage />)
  await press('广西壮族自治区')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /不清楚哪个城市/ }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: '玉林市' }))
  await press('下一步')
  expect(drafts.load()?.situation.region).toBe('450900')
})

test('the most decisive of the answers that the preview misses is asked next', async () => {
  serve(() => missing('event', 'lastCoveredMonth', 'backPays'))
  openAt('event')
  fireEvent.click(screen.getByRole('radio', { name: /在原来的地方接着交/ }))
  await press('下一步')
  expect(sent).toEqual([
    {
      name: 'consult',
      data: { action: 'preview', situations: [{ region: '450900', insurance: 'employee', event: 'resume' }] },
    },
  ])
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=lastCoveredMonth'])
})

test('不清楚 leads on, leaves the field open, and the question is not asked again', async () => {
  serve(() => missing('cause', 'event'))
  openAt('cause')
  await press('不清楚')
  expect(drafts.load()).toMatchObject({
    situation: { region: '450900', insurance: 'employee' },
    asked: ['region', 'insurance', 'cause'],
  })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=event'])
})

test('when nothing is missing any more the answers are shown', async () => {
  openAt('cause')
  fireEvent.click(screen.getByRole('radio', { name: '离职以后没有接着交' }))
  await press('下一步')
  expect(moves).toEqual(['navigateTo /pages/answers/index'])
})

test('who continues is led to the question that is open', async () => {
  serve(() => missing('event'))
  drafts.save(newDraft({ region: '450900', insurance: 'employee' }))
  show('/pages/interview/index')
  render(<InterviewPage />)
  await waitFor(() => expect(heading()).toBe('您这次属于哪种情况？'))
  expect(moves).toEqual([])
})

test('a draft survives a reload: the answer given before is in its field', () => {
  const draft = answered(newDraft({ region: '450900', insurance: 'employee' }), 'lastCoveredMonth', '2025-12')
  openAt('lastCoveredMonth', draft).unmount()
  render(<InterviewPage />)
  expect(screen.getByLabelText<HTMLInputElement>('最后足额缴费的月份').value).toBe('2025-12')
  expect(screen.getByText('您填的是：2025年12月')).toBeTruthy()
})

test('上一步 leads to the question before and loses nothing', async () => {
  const draft = answered(newDraft({ region: '450900', insurance: 'employee' }), 'cause', 'left-job')
  openAt('event', draft)
  await press('上一步')
  expect(moves).toEqual(['redirectTo /pages/interview/index?field=cause'])
  expect(drafts.load()).toEqual(draft)
})

test('上一步 goes the browser’s way when the question before is right below', async () => {
  show('/pages/interview/index?field=insurance')
  openAt('cause')
  await press('上一步')
  expect(moves).toEqual(['navigateBack /pages/interview/index?field=insurance'])
})

describe('an answer that cannot be used', () => {
  test('is told on top and beside the field, and nothing is sent', async () => {
    openAt('lastCoveredMonth')
    type('最后足额缴费的月份', '去年')
    await press('下一步')
    const field = screen.getByLabelText('最后足额缴费的月份')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toMatch(/请写年和月/)
    expect(screen.getByRole('alert').textContent).toMatch(/请写年和月/)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    expect(sent).toEqual([])
    expect(moves).toEqual([])
  })

  test('is told again when it is made again', async () => {
    openAt('cause')
    await press('下一步')
    const first = screen.getByRole('alert')
    await press('下一步')
    expect(screen.getByRole('alert')).not.toBe(first)
    expect(screen.getByRole('alert').textContent).toMatch(/请选一项/)
  })

  test('that contradicts another one is told in the words of the contract', async () => {
    openAt('lastCoveredMonth', newDraft({ region: '450900', insurance: 'employee', payOn: '2026-03-10' }))
    type('最后足额缴费的月份', '202605')
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/不能晚于/)
    expect(drafts.load()?.situation.lastCoveredMonth).toBeUndefined()
  })
})

describe('a list of groups', () => {
  const chosen = () => screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)

  test('is kept in the order of the options, and 都不是 is an answer of its own', async () => {
    openAt('exemptions')
    fireEvent.click(screen.getByRole('checkbox', { name: '户口刚迁过来' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '退役军人' }))
    await press('下一步')
    expect(drafts.load()?.situation.exemptions).toEqual(['veteran', 'moved-in'])
    fireEvent.click(screen.getByRole('checkbox', { name: '都不是' }))
    expect(chosen()).toHaveLength(1)
    await press('下一步')
    expect(drafts.load()?.situation.exemptions).toEqual([])
  })

  test('of which the last one is taken back is no answer', async () => {
    openAt('exemptions')
    fireEvent.click(screen.getByRole('checkbox', { name: '退役军人' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '退役军人' }))
    expect(chosen()).toHaveLength(0)
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/请选一项或几项/)
  })
})

test('while the next question is looked up it says so, and nothing can be sent twice', async () => {
  let reply: (value: unknown) => void = () => {}
  serve(() => new Promise((resolve) => (reply = resolve)))
  openAt('cause')
  await press('不清楚')
  expect(screen.getByRole('status').textContent).toMatch(/正在看还需要问什么/)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一步' }).disabled).toBe(true)
  await press('不清楚')
  fireEvent.submit(screen.getByRole('button', { name: '下一步' }))
  expect(sent).toHaveLength(1)
  await act(async () => reply(missing()))
  expect(screen.queryByRole('status')).toBeNull()
  expect(moves).toEqual(['navigateTo /pages/answers/index'])
})

test('who has left the page meanwhile is not pulled to another one', async () => {
  let reply: (value: unknown) => void = () => {}
  serve(() => new Promise((resolve) => (reply = resolve)))
  openAt('cause')
  await press('不清楚')
  await press('首页')
  await act(async () => reply(missing('event')))
  expect(moves).toEqual(['reLaunch /pages/home/index'])
})

describe('a preview that fails', () => {
  test('keeps the answer, can be tried again, and need not be waited for', async () => {
    serve(() => {
      throw new TypeError('Failed to fetch')
    })
    openAt('cause')
    fireEvent.click(screen.getByRole('radio', { name: '离职以后没有接着交' }))
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/没有连上网络/)
    expect(drafts.load()?.situation.cause).toBe('left-job')
    serve(() => missing('event'))
    await press('重试')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(moves).toEqual(['navigateTo /pages/interview/index?field=event'])
  })

  test('lets one see what is known so far', async () => {
    serve(() => fail('internal', '服务出了点问题'))
    openAt('cause')
    await press('不清楚')
    await press('先看现在的结果')
    expect(moves).toEqual(['navigateTo /pages/answers/index'])
  })

  test('because of another answer leads to that answer', async () => {
    const issues = [{ path: 'situations.0.payOn', message: '缴费日期太早了' }]
    serve(() => fail('bad-request', '有 1 处需要修改', issues))
    openAt('cause')
    await press('不清楚')
    expect(screen.getByRole('alert').textContent).toMatch(/缴费日期太早了/)
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    await press(/去修改/)
    expect(moves).toEqual(['navigateTo /pages/interview/index?field=payOn&change=1'])
  })
})

test('an answer that is changed from the answers leads back to them, without a call', async () => {
  drafts.save(newDraft({ region: '450900', insurance: 'employee', cause: 'personal' }))
  show('/pages/answers/index')
  show('/pages/interview/index?field=cause&change=1')
  render(<InterviewPage />)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /自己没有交/ }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: '离职以后没有接着交' }))
  await press('下一步')
  expect(drafts.load()?.situation.cause).toBe('left-job')
  expect(sent).toEqual([])
  expect(moves).toEqual(['navigateBack /pages/answers/index'])
})
