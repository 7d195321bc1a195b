import { fail } from '@contract'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { answered, type Draft, drafts, newDraft, previewed } from '../../src/interview/draft'
import { begunWith } from '../../src/interview/purposes'
import InterviewPage from '../../src/pages/interview'
import { today } from '../../src/services/clock'
import { missing, sent, serve } from '../support/functions'
import { comeBack, moves, openPage, show, title } from '../support/taro'

const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string, text: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: text } })
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

/** Region and insurance are answered, and a preview missed these answers. */
const begun = (...missing: string[]) =>
  previewed(
    newDraft({ region: '450900', insurance: 'employee' }),
    missing.map((field) => ({ field })),
  )

/** An interview in which region and insurance are answered, at one question. */
function openAt(field: string, draft: Draft = begun(field)) {
  drafts.save(draft)
  show(`/pages/interview/index?field=${field}`)
  return render(<InterviewPage />)
}

/** Says that the job was left, which decides what else is worth asking, so that a preview is waited for. */
async function leftJob() {
  fireEvent.click(screen.getByRole('radio', { name: '离职以后没有接着交' }))
  await press('下一步')
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
      data: { action: 'unknowns', situation: { region: '450900', insurance: 'employee', event: 'resume' } },
    },
  ])
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=lastCoveredMonth'])
})

test('不清楚 leads on without a call, leaves the field open, and the question is not asked again', async () => {
  openAt('cause', begun('cause', 'event'))
  await press('不清楚')
  expect(sent).toEqual([])
  expect(drafts.load()).toMatchObject({
    situation: { region: '450900', insurance: 'employee' },
    asked: ['region', 'insurance', 'cause'],
  })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=event'])
})

test('who is asked whether contributions have gone on again can say that they have not', async () => {
  const owed = newDraft({
    region: '450900',
    insurance: 'employee',
    cause: 'employer-arrears',
    lastCoveredMonth: '2025-12',
  })
  openAt('paidAgainFrom', owed)
  expect(heading()).toBe('后来又接着缴了吗？从哪个月起？')
  await press('没有接上，或不清楚')
  expect(drafts.load()).toMatchObject({ situation: owed.situation, asked: [...owed.asked, 'paidAgainFrom'] })
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
  expect(screen.getByLabelText<HTMLInputElement>('最后交足医保的月份').value).toBe('2025-12')
  expect(screen.getByText('您填的是：2025年12月')).toBeTruthy()
})

test('上一步 leads to the question before and loses nothing', async () => {
  const draft = answered(newDraft({ region: '450900', insurance: 'employee' }), 'cause', 'left-job')
  openAt('event', draft)
  await press('上一步')
  expect(moves).toEqual(['redirectTo /pages/interview/index?field=cause'])
  expect(drafts.load()).toEqual(draft)
})

test('every question is a page of its own in a browser, however many were asked', async () => {
  for (let page = 0; page < 9; page++) show('/pages/interview/index?field=event')
  openAt('cause', begun('cause', 'backPays'))
  await press('不清楚')
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=backPays'])
})

test('上一步 goes the browser’s way when the question before is right below', async () => {
  show('/pages/interview/index?field=insurance')
  openAt('cause')
  await press('上一步')
  expect(moves).toEqual(['navigateBack /pages/interview/index?field=insurance'])
})

describe('a question that is known to come next', () => {
  const STALE = answered(begun('backPays', 'firstLapse'), 'cause', 'left-job')

  test('does not wait for the network, and what is open after it is looked up while it is read', async () => {
    let reply: (value: unknown) => void = () => {}
    serve(() => new Promise((resolve) => (reply = resolve)))
    openAt('backPays', STALE)
    expect(sent).toHaveLength(1)
    fireEvent.click(screen.getByRole('radio', { name: '补交' }))
    await press('下一步')
    expect(moves).toEqual(['navigateTo /pages/interview/index?field=firstLapse'])
    await act(async () => reply(missing()))
  })

  test('is looked up once, whoever waits for it: the page before, this one, and who goes on without an answer', async () => {
    let reply: (value: unknown) => void = () => {}
    serve(() => new Promise((resolve) => (reply = resolve)))
    openAt('backPays', STALE)
    await press('不清楚')
    show('/pages/interview/index?field=firstLapse')
    render(<InterviewPage />)
    fireEvent.click(screen.getAllByRole('button', { name: '不清楚' }).at(-1) as HTMLElement)
    expect(sent).toHaveLength(1)
    await act(async () => reply(missing('lapsedInWait')))
    expect(sent).toHaveLength(1)
    expect(moves.at(-1)).toBe('navigateTo /pages/interview/index?field=lapsedInWait')
  })

  test('gives way to what the preview found meanwhile', async () => {
    serve(() => missing('backPays', 'lapsedInWait', 'firstLapse'))
    await act(async () => void openAt('backPays', STALE))
    expect(drafts.load()?.fresh).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: '补交' }))
    await press('下一步')
    expect(moves).toEqual(['navigateTo /pages/interview/index?field=lapsedInWait'])
  })

  test('is asked without a network too, with a quiet word that one may go on', async () => {
    serve(() => {
      throw new TypeError('Failed to fetch')
    })
    openAt('cause', begun('cause', 'backPays'))
    expect(screen.queryByText(/现在得不到回复/)).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '离职以后没有接着交' }))
    await press('下一步')
    expect(moves).toEqual(['navigateTo /pages/interview/index?field=backPays'])
    expect(drafts.load()?.situation.cause).toBe('left-job')
  })

  test('says that no reply came when it was tried in vain, whatever the reason', async () => {
    serve(() => {
      throw new TypeError('Failed to fetch')
    })
    await act(async () => void openAt('backPays', STALE))
    expect(screen.getByText('现在得不到回复，可以接着答。您填的都还在。').getAttribute('role')).toBe('status')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('that no reply came is no longer said once a preview came through', async () => {
  const STALE = answered(begun('backPays'), 'cause', 'left-job')
  serve(() => {
    throw new TypeError('Failed to fetch')
  })
  await act(async () => void openAt('backPays', STALE))
  expect(screen.getByText(/现在得不到回复/)).toBeTruthy()
  drafts.save(previewed(STALE, [{ field: 'backPays' }]))
  await act(async () => comeBack())
  expect(screen.queryByText(/现在得不到回复/)).toBeNull()
})

test('the questions are counted, and no total is promised', () => {
  openAt('cause')
  expect(screen.getByText('第 3 个问题')).toBeTruthy()
})

describe('what is not handed in yet', () => {
  test('a half-typed text is there after a reload', () => {
    const { unmount } = openAt('lastCoveredMonth')
    type('最后交足医保的月份', '2025年')
    unmount()
    render(<InterviewPage />)
    expect(screen.getByLabelText<HTMLInputElement>('最后交足医保的月份').value).toBe('2025年')
    expect(drafts.load()?.situation).not.toHaveProperty('lastCoveredMonth')
  })

  test('a choice is there too, and belongs to its own question', () => {
    const { unmount } = openAt('backPays')
    fireEvent.click(screen.getByRole('radio', { name: '补交' }))
    unmount()
    const { unmount: leave } = render(<InterviewPage />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '补交' }).checked).toBe(true)
    leave()
    show('/pages/interview/index?field=firstLapse')
    render(<InterviewPage />)
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([])
  })
})

describe('the calendar', () => {
  const open = () => fireEvent.click(screen.getByRole('button', { name: '从日历里选' }))
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

  test('gives a month to the field, which can still be typed into', async () => {
    openAt('lastCoveredMonth')
    type('最后交足医保的月份', '2024年6月')
    open()
    expect(screen.getByRole('button', { name: '2024年6月' }).getAttribute('aria-pressed')).toBe('true')
    tap('后1年')
    tap('2025年12月')
    expect(screen.getByLabelText<HTMLInputElement>('最后交足医保的月份').value).toBe('2025-12')
    expect(screen.getByText('您填的是：2025年12月')).toBeTruthy()
    await press('下一步')
    expect(drafts.load()?.situation.lastCoveredMonth).toBe('2025-12')
  })

  test('gives a day of a month, which has as many as the month', async () => {
    openAt('bornOn')
    type('出生日期', '1966年2月1日')
    open()
    tap('换年月')
    expect(document.activeElement?.textContent).toBe('1966年')
    tap('前10年')
    tap('1956年2月')
    expect(document.activeElement?.textContent).toBe('1956年2月')
    expect(screen.getByRole('button', { name: '1956年2月29日，周三' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /1956年2月30日/ })).toBeNull()
    tap('1956年2月10日，周五')
    expect(screen.getByRole('button', { name: /1956年2月10日/ }).getAttribute('aria-pressed')).toBe('true')
    await press('下一步')
    expect(drafts.load()?.situation.bornOn).toBe('1956-02-10')
  })
})

test('a day of payment can be tapped by its name, and is marked in the calendar', async () => {
  openAt('payOn')
  await press('明天')
  await press('今天')
  type('缴费日期', '不知道')
  await press('今天')
  expect(screen.getByLabelText<HTMLInputElement>('缴费日期').value).toBe(today())
  await press('从日历里选')
  const marked = screen.getByRole('button', { name: /，今天$/ })
  expect(marked.getAttribute('aria-current')).toBe('date')
  expect(marked.getAttribute('aria-pressed')).toBe('true')
  await press('后一个月')
  expect(screen.queryByRole('button', { name: /，今天$/ })).toBeNull()
  await press('下一步')
  expect(drafts.load()?.situation.payOn).toBe(today())
})

test.each([
  ['2026年2月30日', '2026年2月没有30日'],
  ['2099年1月1日', '请写3年以内的日子'],
])('the day of payment %s is refused in plain words', async (text, words) => {
  openAt('payOn')
  type('缴费日期', text)
  await press('下一步')
  expect(screen.getByRole('alert').textContent).toContain(words)
  expect(drafts.load()?.situation).not.toHaveProperty('payOn')
})

describe('the year that is paid for', () => {
  const thisYear = Number(today().slice(0, 4))
  const COVER_YEAR = 'resident.coverYear'
  const resident = () => previewed(newDraft({ region: '450900', insurance: 'resident' }), [{ field: COVER_YEAR }])

  test('is this one or the next, by a tap', async () => {
    openAt(COVER_YEAR, resident())
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${thisYear + 1}年`) }))
    expect(screen.queryByRole('textbox')).toBeNull()
    await press('下一步')
    expect(drafts.load()?.situation.resident).toEqual({ coverYear: thisYear + 1 })
  })

  test('is another one by typing, and is asked for when it is left empty', async () => {
    openAt(COVER_YEAR, resident())
    fireEvent.click(screen.getByRole('radio', { name: '别的年份' }))
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/请写四位数的年份/)
    type('交哪一年的', `${thisYear - 2}年`)
    await press('下一步')
    expect(drafts.load()?.situation.resident).toEqual({ coverYear: thisYear - 2 })
  })
})

describe('medical bills', () => {
  test('are a day and a sum each, up to three', async () => {
    openAt('expenses')
    type('第1笔，看病的日期', '2026年11月5日')
    type('第1笔，花了多少钱（元）', '3000元')
    await press('再加一笔')
    await press('再加一笔')
    expect(screen.queryByRole('button', { name: '再加一笔' })).toBeNull()
    type('第3笔，看病的日期', '20261106')
    type('第3笔，花了多少钱（元）', '80.5')
    expect(document.activeElement).toBe(screen.getByLabelText('第3笔，看病的日期'))
    await press('去掉第1笔')
    expect(document.activeElement).toBe(screen.getByLabelText('第1笔，看病的日期'))
    type('第1笔，看病的日期', '2026年11月7日')
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/第1笔，请写多少元/)
    await press('去掉第1笔')
    expect(screen.getByLabelText<HTMLInputElement>('第1笔，看病的日期').value).toBe('20261106')
    await press('下一步')
    expect(drafts.load()?.situation.expenses).toEqual([{ on: '2026-11-06', amount: 80.5 }])
  })

  test('can be taken back, every one', async () => {
    openAt('expenses', newDraft({ ...begun().situation, expenses: [{ on: '2026-11-05', amount: 3000 }] }))
    await press('去掉第1笔')
    expect(screen.getByLabelText<HTMLInputElement>('第1笔，看病的日期').value).toBe('')
    await press('下一步')
    expect(drafts.load()?.situation.expenses).toEqual([])
  })
})

describe('a length of time', () => {
  test('is asked in years and months apart, so that 22 is no guess', async () => {
    openAt('continuousMonths')
    type('几年', '22')
    await press('下一步')
    expect(drafts.load()?.situation.continuousMonths).toBe(264)
  })

  test('may be months alone, or both, and is there again when one comes back', async () => {
    const { unmount } = openAt('continuousMonths')
    type('几个月', '10')
    await press('下一步')
    expect(drafts.load()?.situation.continuousMonths).toBe(10)
    unmount()
    openAt('continuousMonths', newDraft({ ...begun().situation, continuousMonths: 27 }))
    expect(screen.getByLabelText<HTMLInputElement>('几年').value).toBe('2')
    expect(screen.getByLabelText<HTMLInputElement>('几个月').value).toBe('3')
    type('几个月', '４')
    await press('下一步')
    expect(drafts.load()?.situation.continuousMonths).toBe(28)
  })

  test('that is half typed is there after a reload, and an empty one is asked for', async () => {
    const { unmount } = openAt('continuousMonths')
    type('几年', '3')
    unmount()
    render(<InterviewPage />)
    expect(screen.getByLabelText<HTMLInputElement>('几年').value).toBe('3')
    type('几年', '')
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/请写几年、几个月/)
  })
})

describe('other months that were missed', () => {
  const owed = () => newDraft({ ...begun().situation, cause: 'employer-arrears', lastCoveredMonth: '2025-12' })

  test('are pairs of months, as many as there were, or none', async () => {
    openAt('gaps', owed())
    type('第1段，从哪个月断的', '2025年2月')
    type('第1段，断到哪个月', '202502')
    await press('再加一段')
    type('第2段，从哪个月断的', '2025年7月')
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/第2段，请写年和月/)
    type('第2段，断到哪个月', '2025年8月')
    await press('下一步')
    expect(drafts.load()?.situation.gaps).toEqual([
      { from: '2025-02', to: '2025-02' },
      { from: '2025-07', to: '2025-08' },
    ])
  })

  test('that end before they begin are refused', async () => {
    openAt('gaps', owed())
    type('第1段，从哪个月断的', '2025年7月')
    type('第1段，断到哪个月', '2025年6月')
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/不能早于这一段开始的月份/)
  })

  test('that are none are an answer', async () => {
    openAt('gaps', owed())
    await press('下一步')
    expect(drafts.load()?.situation.gaps).toEqual([])
  })
})

test('what another insurance has paid of a bill is kept with it', async () => {
  openAt('expenses')
  type('第1笔，看病的日期', '2026年11月5日')
  type('第1笔，花了多少钱（元）', '3000')
  type('第1笔，别的医保已经报了多少（元，没有就空着）', '1200')
  await press('下一步')
  expect(drafts.load()?.situation.expenses).toEqual([{ on: '2026-11-05', amount: 3000, reimbursed: 1200 }])
})

describe('who came with another question', () => {
  test('reads it in words that fit', () => {
    drafts.save(newDraft({ ...begunWith('newborn'), region: '420100' }))
    show('/pages/interview/index?field=bornOn')
    render(<InterviewPage />)
    expect(heading()).toBe('孩子是哪天出生的？')
    expect(screen.getByText('第 2 个问题')).toBeTruthy()
  })

  test('for a family member is told who 「您」 is', () => {
    drafts.save(newDraft(begunWith('family')))
    show('/pages/interview/index?field=region')
    render(<InterviewPage />)
    expect(screen.getByText('下面问的「您」，是指那位家人。')).toBeTruthy()
  })

  test('who changes the question is asked on', async () => {
    drafts.save(newDraft({ ...begunWith('newborn'), region: '420100' }))
    show('/pages/answers/index')
    show('/pages/interview/index?field=purpose&change=1')
    render(<InterviewPage />)
    fireEvent.click(screen.getByRole('radio', { name: '快退休了，怕年限不够' }))
    await press('下一步')
    expect(drafts.load()?.situation).toEqual({ purpose: 'retirement', region: '420100' })
    expect(moves).toEqual(['navigateTo /pages/interview/index?field=insurance'])
  })
})

test('a sum is asked for with its unit, and read as people write it', async () => {
  openAt('monthlyBase')
  const field = screen.getByLabelText('缴费基数（元）')
  expect(field.getAttribute('inputmode')).toBe('decimal')
  type('缴费基数（元）', '４，５００元')
  await press('下一步')
  expect(drafts.load()?.situation.monthlyBase).toBe(4500)
})

test('a place that was chosen is offered first the next time', async () => {
  show('/pages/interview/index?field=region')
  const { unmount } = render(<InterviewPage />)
  expect(screen.queryByText('上次选过的')).toBeNull()
  type('输入城市的名字来找', 'guangxi yl')
  await press('下一步')
  unmount()
  drafts.clear()
  render(<InterviewPage />)
  await press('广西壮族自治区玉林市')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '玉林市' }).checked).toBe(true)
})

describe('an answer that cannot be used', () => {
  test('leads from what is wrong to its field', async () => {
    openAt('lastCoveredMonth')
    type('最后交足医保的月份', '2099年1月')
    await press('下一步')
    await press(/^最后交足医保的月份不能晚于/)
    expect(document.activeElement).toBe(screen.getByLabelText('最后交足医保的月份'))
  })

  test('is told on top and beside the field, and nothing is sent', async () => {
    openAt('lastCoveredMonth')
    type('最后交足医保的月份', '去年')
    await press('下一步')
    const field = screen.getByLabelText('最后交足医保的月份')
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
    type('最后交足医保的月份', '202605')
    await press('下一步')
    expect(screen.getByRole('alert').textContent).toMatch(/不能晚于/)
    expect(drafts.load()?.situation.lastCoveredMonth).toBeUndefined()
  })
})

test('an error still stands when one comes back from another window, and is gone with a good answer', async () => {
  openAt('cause')
  await press('下一步')
  await act(async () => comeBack())
  expect(screen.getByRole('alert').textContent).toMatch(/请选一项/)
  await leftJob()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('不清楚 that another answer does not allow says so', async () => {
  const thisYear = Number(today().slice(0, 4))
  const told = { payOn: `${thisYear + 1}-03-01`, resident: { coverYear: thisYear + 2 } }
  const planned = previewed(newDraft({ region: '450900', insurance: 'resident', ...told }), [])
  openAt('payOn', planned)
  await press('不清楚')
  expect(screen.getByRole('alert').textContent).toMatch(/交哪一年的不能晚于缴费那一年的下一年/)
  expect(drafts.load()).toEqual(planned)
  expect(moves).toEqual([])
})

test('a question that was asked is the one its address names, while the one after it is open', () => {
  drafts.save(answered(newDraft(), 'region', '450900'))
  show('/pages/interview/index?field=region')
  render(<InterviewPage />)
  expect(heading()).toBe('您在哪个城市交医保？')
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
  await leftJob()
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
  await leftJob()
  await press('首页')
  await act(async () => reply(missing('event')))
  expect(moves).toEqual(['reLaunch /pages/home/index'])
})

test('a preview that comes after another answer was given is of no use any more', async () => {
  let reply: (value: unknown) => void = () => {}
  serve(() => new Promise((resolve) => (reply = resolve)))
  openAt('cause')
  await leftJob()
  const changed = answered(drafts.load() ?? newDraft(), 'cause', 'personal')
  drafts.save(changed)
  await act(async () => reply(missing('event')))
  expect(drafts.load()).toEqual(changed)
  expect(moves).toEqual([])
})

describe('a preview that fails', () => {
  test('keeps the answer, can be tried again, and need not be waited for', async () => {
    serve(() => {
      throw new TypeError('Failed to fetch')
    })
    openAt('cause')
    await leftJob()
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
    await leftJob()
    await press('先核对已经填的')
    expect(moves).toEqual(['navigateTo /pages/answers/index'])
  })

  test('is no longer told when one comes back to the question', async () => {
    serve(() => fail('internal', '服务出了点问题'))
    openAt('cause')
    await leftJob()
    expect(screen.getByRole('alert')).toBeTruthy()
    serve(() => missing('event'))
    await act(async () => comeBack())
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('because of another answer leads to that answer', async () => {
    const issues = [{ path: 'situation.payOn', message: '缴费日期太早了' }]
    serve(() => fail('bad-request', '有 1 处需要修改', issues))
    openAt('cause')
    await leftJob()
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

test('in WeChat, who changes the scheme is asked on, one question after the other', async () => {
  drafts.save(newDraft({ region: '450900', insurance: 'employee', event: 'resume' }))
  show('/pages/answers/index')
  show('/pages/interview/index?field=insurance&change=1')
  jest.spyOn(Taro, 'getCurrentInstance').mockReturnValue({
    page: {},
    router: { params: { field: 'insurance', change: '1' } },
  } as unknown as ReturnType<typeof Taro.getCurrentInstance>)
  process.env.TARO_ENV = 'weapp'
  try {
    serve(() => missing('event', 'resident.lapsedYears', 'resident.window'))
    render(<InterviewPage />)
    fireEvent.click(screen.getByRole('radio', { name: /^城乡居民医保/ }))
    await press('下一步')
    expect(heading()).toBe('您这次属于哪种情况？')
    expect(screen.getByText('第 3 个问题')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /^在原来的地方接着交/ }))
    await press('下一步')
    expect(heading()).toBe('前面哪几年没有参加医保？')
    await press('上一步')
    expect(heading()).toBe('您这次属于哪种情况？')
    expect(moves).toEqual([])
  } finally {
    process.env.TARO_ENV = 'h5'
    jest.restoreAllMocks()
  }
})
