import type { ExportReply } from '@contract'
import { type Cloud, openCloud } from '../support/weapp-cloud'
import { type Person, personAt } from '../support/weapp-person'
import type { Program } from '../support/weapp-program'
import { within } from '../support/weapp-tree'
import { ask, print, start, TODAY, titleOf } from './start'

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

/** The classes of the box that every page stands in. */
const look = () =>
  within(program.drawn())
    .map((element) => String(element.attribute('class') ?? ''))
    .find((names) => /(^| )page /.test(names))

/** All that the cloud holds about the person. */
const held = () => ask<ExportReply>(cloud, 'history', { action: 'export' })

test('the letters and the colours are chosen, and every page follows', async () => {
  await person.taps('设置')
  expect(title()).toBe('设置')
  expect(person.finds('radio', '标准').attribute('checked')).toBe(true)
  await person.chooses('最大')
  await person.chooses('长辈版')
  await person.chooses('深色')
  expect(person.finds('radio', '最大').attribute('checked')).toBe(true)
  expect(person.finds('button', '✓ 长辈版').attribute('aria-pressed')).toBe(true)
  expect(look()).toContain('page elder dark largest')
})

test('the looks are kept for the next time', async () => {
  const { storage } = program.device
  const next = personAt(await start(cloud, { storage: new Map(storage) }))
  expect(next.finds('button', '✓ 长辈版').attribute('aria-pressed')).toBe(true)
})

test('the settings say what is held and how old the rules are', () => {
  for (const said of ['存在续保通的微信云数据库里', '不是官方网站', '规则的版本']) expect(person.sees()).toContain(said)
})

test('a message is refused while it is empty, may be longer than WeChat’s usual 140 characters, and is sent', async () => {
  await person.taps('写投诉建议')
  await person.taps('发送')
  expect(person.sees()).toContain('请写下您想说的')
  const field = () => person.finds('textarea', '您想说的')
  expect([field().attribute('aria-invalid'), Number(field().attribute('maxlength'))]).toEqual(['true', -1])
  await person.types('您想说的', '长'.repeat(200))
  expect(person.sees()).toContain('还可以写1800个字')
  await person.taps('发送')
  expect(title()).toBe('收到了，谢谢您')
  expect((await held()).feedback).toEqual([expect.objectContaining({ text: '长'.repeat(200) })])
  await person.taps('回到刚才的地方')
  expect(title()).toBe('设置')
})

test('everything that is held is handed over as a file', async () => {
  await person.taps('导出我的资料')
  expect(person.sees()).toContain('准备好了：0次咨询，1条投诉建议。')
  await person.taps('发到微信聊天里保存')
  const { feedback } = await held()
  expect(JSON.parse(program.device.sent.get('续保通-我的资料.json') ?? '')).toMatchObject({
    consultations: [],
    feedback,
  })
})

test('everything is deleted after a question, and only how the pages look stays', async () => {
  await person.taps('删除我的全部资料')
  expect((await held()).feedback).toHaveLength(1)
  await person.taps('确定全部删除')
  expect(person.sees()).toContain('已经全部删除。')
  expect((await held()).feedback).toEqual([])
  expect([...program.device.storage.keys()]).toEqual(['settings'])
  expect(program.device.files.size).toBe(0)
})
