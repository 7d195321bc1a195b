import type { HistoryGetReply, HistoryListReply } from '@contract'
import { type Cloud, openCloud } from '../support/weapp-cloud'
import type { Drawn } from '../support/weapp-draw'
import { type Person, personAt } from '../support/weapp-person'
import type { Program } from '../support/weapp-program'
import { nameOf, textOf, within } from '../support/weapp-tree'
import { ask, print, start, TODAY, titleOf } from './start'

/** Who lost the job, was covered until December, and pays in March. */
const SITUATION = {
  purpose: 'resume',
  region: '450900',
  insurance: 'employee',
  cause: 'left-job',
  lastCoveredMonth: '2025-12',
  event: 'resume',
  payOn: TODAY,
}

let cloud: Cloud
let program: Program
let person: Person
beforeAll(async () => {
  cloud = await openCloud(TODAY)
  program = await start(cloud)
  person = personAt(program)
})
afterAll(async () => {
  print(program)
  await cloud.close()
})

const title = () => titleOf(program)

/** The texts of the elements of a role. */
const inRole = (role: string) =>
  within(program.drawn())
    .filter((element) => element.attribute('aria-role') === role)
    .map(textOf)

/** What a screen reader adds to the name of an element: the text that it is described by. */
function describedBy(element: Drawn): string | undefined {
  const id = element.attribute('aria-describedby')
  if (!id) return undefined
  const [text] = within(program.drawn()).filter((other) => other.attribute('id') === id)
  return text && textOf(text)
}

/** How each question is answered; any other is passed over. */
const ANSWERS: Readonly<Record<string, () => Promise<void>>> = {
  '您在哪个城市交医保？': () => person.types('输入城市的名字来找', '玉林'),
  '您要交的是哪一种医保？': () => person.chooses('职工医保（单位交）'),
  '医保是怎么断的？': () => person.chooses('离职以后没有接着交'),
  '断缴以前，最后一次交足医保是哪个月？': () => person.types('最后交足医保的月份', '202512'),
  '您这次属于哪种情况？': () => person.chooses('在原来的地方接着交'),
}

async function answer(): Promise<void> {
  const give = ANSWERS[title()]
  if (!give) return person.taps('不清楚')
  await give()
  await person.taps('下一步')
}

/** Answers one question after the other, until a page is reached. Throws when it never is. */
async function answerUntil(wanted: string): Promise<void> {
  const passed: string[] = []
  while (title() !== wanted) {
    if (passed.includes(title())) throw new Error(`${wanted} never came: ${passed.join(' → ')}`)
    passed.push(title())
    await answer()
  }
}

test('the switch to 长辈版 says whether it is on, on every page', async () => {
  expect(person.finds('button', '长辈版').attribute('aria-pressed')).toBe(false)
  await person.taps('长辈版')
  expect(person.finds('button', '✓ 长辈版').attribute('aria-pressed')).toBe(true)
  await person.taps('看以前的咨询')
  expect(person.finds('button', '✓ 长辈版').attribute('aria-pressed')).toBe(true)
  await person.taps('✓ 长辈版')
  await person.taps('返回')
  expect(person.finds('button', '长辈版').attribute('aria-pressed')).toBe(false)
})

test('a city is found by its name, and chosen when it is the only one', async () => {
  await person.taps('我的医保断了，想接上')
  expect(title()).toBe('您在哪个城市交医保？')
  await person.types('输入城市的名字来找', '玉林')
  expect(person.sees()).toContain('找到 1 个')
  expect(person.finds('radio', '广西壮族自治区玉林市').attribute('checked')).toBe(true)
})

test('going on without a choice is refused, and what stands around the choice says so', async () => {
  await answerUntil('您要交的是哪一种医保？')
  const saidOf = () => within(program.drawn()).flatMap((element) => describedBy(element) ?? [])
  expect(saidOf()).toEqual([])
  await person.taps('下一步')
  expect(title()).toBe('您要交的是哪一种医保？')
  expect(saidOf()).toEqual(['哪一种医保：请选一项'])
})

test('a choice is shown as chosen', async () => {
  expect(person.finds('radio', '职工医保（单位交）').attribute('checked')).toBe(false)
  await person.chooses('职工医保（单位交）')
  expect(person.finds('radio', '职工医保（单位交）').attribute('checked')).toBe(true)
  await person.taps('下一步')
})

test('a question that was passed over comes again by 上一步', async () => {
  const first = title()
  await person.taps('不清楚')
  const second = title()
  expect(second).not.toBe(first)
  await person.taps('上一步')
  expect(title()).toBe(first)
})

test('an answer that cannot be read is refused, and its field says so', async () => {
  await answerUntil('断缴以前，最后一次交足医保是哪个月？')
  const field = () => person.finds('input', '最后交足医保的月份')
  expect(field().attribute('aria-invalid')).toBe('false')
  await person.types('最后交足医保的月份', '去年年底')
  await person.taps('下一步')
  expect(title()).toBe('断缴以前，最后一次交足医保是哪个月？')
  expect(field().attribute('aria-invalid')).toBe('true')
  expect(describedBy(field())).toContain('请写年和月')
  expect(inRole('alert')).toEqual([expect.stringContaining('请写年和月')])
})

test('a month is turned on the wheel, read back in words, and kept', async () => {
  await person.turns('从日历里选', '2025-12')
  expect(person.sees()).toContain('您填的是：2025年12月')
  await person.taps('下一步')
  expect(title()).not.toBe('断缴以前，最后一次交足医保是哪个月？')
  await person.taps('上一步')
  const field = person.finds('input', '最后交足医保的月份')
  expect([field.attribute('value'), field.attribute('aria-invalid')]).toEqual(['2025-12', 'false'])
  await person.taps('下一步')
})

test('the answers are shown to be checked, and one is changed there', async () => {
  await answerUntil('核对您的回答')
  for (const answered of ['广西壮族自治区玉林市', '职工医保（单位交）', '离职以后没有接着交', '2025年12月'])
    expect(person.sees()).toContain(answered)
  expect(person.sees()).toContain('没有填，按今天算')
  await person.taps('更改缴费日期')
  await person.types('缴费日期', '2026年3月10日')
  await person.taps('下一步')
  expect(title()).toBe('核对您的回答')
  expect(person.sees()).toContain('缴费日期2026年3月10日')
})

test('a program that was killed goes on where it was', async () => {
  const next = await start(cloud, { storage: new Map(program.device.storage) })
  await personAt(next).taps('继续上次没填完的')
  expect(titleOf(next)).toBe('核对您的回答')
  expect(personAt(next).sees()).toContain('缴费日期2026年3月10日')
})

test('the advice is what the function answers and the store keeps', async () => {
  await person.taps('看结果')
  expect(title()).toBe('您的答复')
  const { items } = await ask<HistoryListReply>(cloud, 'history', { action: 'list' })
  expect(items.map(({ situation }) => situation)).toEqual([SITUATION])
  const { advice } = await ask<HistoryGetReply>(cloud, 'history', { action: 'get', id: items[0]?.id })
  expect(advice.summary.basis.length).toBeGreaterThan(0)
  for (const line of [advice.summary.title, ...advice.summary.lines, ...advice.assumptions])
    expect(person.sees()).toContain(line)
})

test('the sources of a block open and close, and their button says which', async () => {
  const calledLike = (start: string) => within(program.drawn()).filter((element) => nameOf(element).startsWith(start))
  const toggle = () => calledLike('出处（1条')[0] as Drawn
  const copies = () => calledLike('复制网址：')
  expect([toggle().attribute('aria-expanded'), copies()]).toEqual([false, []])
  await person.taps(nameOf(toggle()))
  expect(toggle().attribute('aria-expanded')).toBe(true)
  await person.taps(nameOf(copies()[0] as Drawn))
  expect(program.device.clipboard).toMatch(/^https?:\/\//)
  await person.taps(nameOf(toggle()))
  expect([toggle().attribute('aria-expanded'), copies()]).toEqual([false, []])
})

test('the hotline is one tap away', async () => {
  await person.taps('拨打 12393')
  expect(program.device.dialled).toEqual(['12393'])
})

test('without a network the page says so, and 重试 brings what was asked for', async () => {
  cloud.reachable = false
  await person.taps('历史记录')
  expect(person.sees()).toContain('没有连上网络')
  cloud.reachable = true
  await person.taps('重试')
  expect(person.sees()).not.toContain('没有连上网络')
  expect(person.sees()).toContain('广西壮族自治区玉林市')
})

test('the consultation is found again in the history', async () => {
  await person.taps('打开 2026年3月10日 10:00 玉林市 的咨询')
  expect(title()).toBe('您的答复')
  const { items } = await ask<HistoryListReply>(cloud, 'history', { action: 'list' })
  expect(person.sees()).toContain(items[0]?.title)
  await person.taps('返回')
  expect(title()).toBe('历史记录')
})

test('the consultation is removed from the history, after a question', async () => {
  await person.taps('删除 2026年3月10日 10:00 玉林市 的咨询')
  expect((await ask<HistoryListReply>(cloud, 'history', { action: 'list' })).items).toHaveLength(1)
  await person.taps('确定删除 2026年3月10日 10:00 玉林市 的咨询')
  expect(person.sees()).toContain('还没有咨询记录')
  expect(
    within(program.drawn())
      .filter((element) => element.attribute('aria-role') === 'status')
      .map(textOf),
  ).toEqual(['已删除 2026年3月10日 10:00 玉林市 的咨询'])
  expect((await ask<HistoryListReply>(cloud, 'history', { action: 'list' })).items).toEqual([])
})
