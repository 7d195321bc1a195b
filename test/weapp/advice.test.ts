import type { AdviseReply, ExportReply, HistoryGetReply, HistoryListReply, Situation } from '@contract'
import { type Cloud, openCloud } from '../support/weapp-cloud'
import type { Drawn } from '../support/weapp-draw'
import { type Person, personAt } from '../support/weapp-person'
import type { Program } from '../support/weapp-program'
import { nameOf, within } from '../support/weapp-tree'
import { ask, print, start, TODAY, titleOf } from './start'

/** Who tells no more than must be told. */
const SITUATION: Situation = { region: '450900', insurance: 'employee' }

let cloud: Cloud
let program: Program
let person: Person
let first: AdviseReply
beforeAll(async () => {
  cloud = await openCloud(TODAY)
  first = await ask(cloud, 'consult', { action: 'advise', situation: SITUATION })
  program = await start(cloud, { entry: `/pages/advice/index?id=${first.id}` })
  person = personAt(program)
})
afterAll(async () => {
  print(program)
  await cloud.close()
})

const title = () => titleOf(program)
const isTicked = (label: string) => person.finds('checkbox', label).attribute('checked')
const isChosen = (label: string) => person.finds('radio', label).attribute('checked')
const isPressed = (name: string) => person.finds('button', name).attribute('aria-pressed')

/** The buttons whose names begin so. */
const buttons = (beginning: string): Drawn[] =>
  within(program.drawn()).filter((element) => element.tag === 'button' && nameOf(element).startsWith(beginning))

/** The situations of all consultations that are kept, newest first. */
const kept = async () =>
  (await ask<HistoryListReply>(cloud, 'history', { action: 'list' })).items.map(({ situation }) => situation)

/** The consultation that was recorded last. */
async function latest(): Promise<HistoryGetReply> {
  const { items } = await ask<HistoryListReply>(cloud, 'history', { action: 'list' })
  return ask(cloud, 'history', { action: 'get', id: items[0]?.id })
}

/** All messages that are kept. */
async function feedback(): Promise<ExportReply['feedback']> {
  const found: ExportReply['feedback'] = []
  for (let cursor: object | undefined = {}; cursor; ) {
    const page: ExportReply = await ask(cloud, 'history', { action: 'export', ...cursor })
    found.push(...page.feedback)
    cursor = page.next === undefined ? undefined : { cursor: page.next }
  }
  return found
}

const FIRST_STEP = '先打电话问清楚，再缴。'

test('a step is ticked off, and the list says how many are done', async () => {
  expect([isTicked(FIRST_STEP), person.sees().includes('已办 0/')]).toEqual([false, true])
  await person.chooses(FIRST_STEP)
  expect([isTicked(FIRST_STEP), person.sees().includes('已办 1/')]).toEqual([true, true])
})

test('a missing answer is asked for on the spot, refused while it is empty, and makes the answer anew', async () => {
  expect(first.advice.unknowns[0]?.field).toBe('cause')
  await person.taps('重新算')
  expect(person.sees()).toContain('请选一项')
  expect(await kept()).toEqual([SITUATION])
  await person.chooses('离职以后没有接着交')
  expect(isChosen('离职以后没有接着交')).toBe(true)
  await person.taps('重新算')
  expect(person.sees()).toContain('原来的答复还在历史记录里。')
  expect(await kept()).toEqual([{ ...SITUATION, cause: 'left-job' }, SITUATION])
})

test('the next missing answer is typed, and one that cannot be read is refused in its field', async () => {
  const field = () => person.finds('input', '最后交足医保的月份')
  expect(field().attribute('aria-invalid')).toBe('false')
  await person.types('最后交足医保的月份', '去年年底')
  await person.taps('重新算')
  expect(field().attribute('aria-invalid')).toBe('true')
  await person.types('最后交足医保的月份', '202512')
  await person.taps('重新算')
  await person.chooses('在原来的地方接着交')
  await person.taps('重新算')
  expect((await kept())[0]).toEqual({
    ...SITUATION,
    cause: 'left-job',
    lastCoveredMonth: '2025-12',
    event: 'resume',
  })
  expect(person.sees()).toContain('答案更新了')
})

test('what was ticked stays ticked in the new answer, and when it is opened again', async () => {
  expect(isTicked(FIRST_STEP)).toBe(true)
  await person.taps('历史记录')
  program.fire(buttons('打开 ')[0] as Drawn, 'tap')
  await program.settle()
  expect(title()).toBe('您的答复')
  expect(isTicked(FIRST_STEP)).toBe(true)
})

test('a friend gets the first page and nothing of the answer, unless the person wants to tell it', async () => {
  const { summary } = (await latest()).advice
  const invitation = person.sends('发给朋友')
  expect(invitation).toEqual({ title: expect.stringContaining('续保通'), path: '/pages/home/index' })
  for (const personal of [summary.title, '玉林', '离职', '2025'])
    expect(JSON.stringify(invitation)).not.toContain(personal)
  await person.chooses('把我的结论也发过去')
  expect(isTicked('把我的结论也发过去')).toBe(true)
  expect(person.sends('发给朋友')).toEqual({ title: expect.stringContaining(summary.title), path: '/pages/home/index' })
  await person.chooses('把我的结论也发过去')
  expect(person.sends('发给朋友')).toEqual(invitation)
})

test('the list of what to do is copied', async () => {
  await person.taps('复制办事清单')
  expect(program.device.clipboard).toContain(FIRST_STEP)
})

test('a message about a part of the answer says which part, and of which answer', async () => {
  const { id } = await latest()
  await person.taps(nameOf(buttons('出处（').find((button) => nameOf(button).endsWith('：结论')) as Drawn))
  await person.taps('这一段有问题？告诉我们：结论')
  expect([title(), person.sees().includes('您刚才看的是「结论」')]).toEqual(['投诉建议', true])
  await person.types('您想说的', '看不懂。')
  await person.taps('发送')
  expect(await feedback()).toEqual([expect.objectContaining({ about: id, text: '「结论」看不懂。' })])
  await person.taps('回到刚才的地方')
})

describe('what would be if', () => {
  test('another day is tried out at once, and nothing is recorded', async () => {
    const before = await kept()
    await person.taps('换个日子、换个办法，再比一比')
    expect([title(), isChosen('今天'), isChosen('下个月1日')]).toEqual(['如果换个做法', true, false])
    await person.chooses('下个月1日')
    expect([isChosen('今天'), isChosen('下个月1日')]).toEqual([false, true])
    expect(program.calls.at(-1)).toMatchObject({ name: 'consult', data: { action: 'preview' } })
    expect(person.sees()).toContain('缴费日期：2026年4月1日')
    expect(await kept()).toEqual(before)
  })

  test('a second way is compared beside the first, and the buttons say which of them is being changed', async () => {
    await person.taps('再加一个办法，一起比')
    expect([isPressed('改办法一'), isPressed('改办法二')]).toEqual([false, true])
    await person.chooses('灵活就业（自己交职工医保）')
    await person.types('每月的缴费基数（元）', '5000')
    await person.taps('改办法一')
    expect([isPressed('改办法一'), isPressed('改办法二')]).toEqual([true, false])
    expect([isChosen('下个月1日'), isChosen('灵活就业（自己交职工医保）')]).toEqual([true, false])
    for (const way of ['缴费日期：2026年4月1日', '哪一种医保：灵活就业']) expect(person.sees()).toContain(way)
  })

  test('the way that is taken becomes a consultation of its own', async () => {
    await person.taps('就用办法一')
    expect(title()).toBe('您的答复')
    expect((await kept())[0]).toMatchObject({ ...SITUATION, cause: 'left-job', payOn: '2026-04-01' })
  })

  test('the day on which one will pay goes into the phone’s calendar, as that very day wherever the phone is', async () => {
    const [add] = buttons('加到日历：2026年4月1日')
    await person.taps(nameOf(add as Drawn))
    const title = expect.stringContaining('去缴医保费')
    expect(program.device.calendar).toEqual([{ title, startTime: new Date(2026, 3, 1).getTime() / 1000, allDay: true }])
    expect(person.sees()).toContain('已经加到日历')
  })
})
