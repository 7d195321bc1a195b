import type { RegionReply, RuleReply, SearchReply } from '@contract'
import { type Cloud, openCloud } from '../support/weapp-cloud'
import type { Drawn } from '../support/weapp-draw'
import { type Person, personAt } from '../support/weapp-person'
import type { Program } from '../support/weapp-program'
import { nameOf, within } from '../support/weapp-tree'
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

/** The first button whose name begins so. */
function button(beginning: string): Drawn {
  const found = within(program.drawn()).find(
    (element) => element.tag === 'button' && nameOf(element).startsWith(beginning),
  )
  if (!found) throw new Error(`no button ${beginning} on ${title()}`)
  return found
}

/** What the claims were narrowed by the last time they were asked for. */
function asked(): unknown {
  const requests = program.calls.map(({ data }) => data as { action: string })
  const { action: _claims, ...narrowed } = requests.filter(({ action }) => action === 'claims').at(-1) ?? { action: '' }
  return narrowed
}

const QUERY = '想查什么？例如：滞纳金、新生儿，或者一个城市的名字'

/** The first rule that is found for 滞纳金. */
async function foundRule(): Promise<{ name: string; rule: RuleReply }> {
  const { hits } = await ask<SearchReply>(cloud, 'library', { action: 'search', q: '滞纳金' })
  const hit = hits.find(({ kind }) => kind === 'rule')
  if (!hit) throw new Error('no rule is found')
  const name = hit.place ? `${hit.place}：${hit.title}` : hit.title
  return { name, rule: await ask(cloud, 'library', { action: 'rule', id: hit.id }) }
}

test('a search for nothing is refused in its field', async () => {
  await person.taps('查规定，看网上的说法对不对')
  expect([title(), person.finds('input', QUERY).attribute('aria-invalid')]).toEqual(['规则库', 'false'])
  await person.taps('搜索')
  expect(person.finds('input', QUERY).attribute('aria-invalid')).toBe('true')
  expect(person.sees()).toContain('请先写下要查的词')
})

test('a rule is found by a word, and its page says what it says, where it stands and what proves it', async () => {
  await person.types(QUERY, '滞纳金')
  await person.taps('搜索')
  expect(person.finds('input', QUERY).attribute('aria-invalid')).toBe('false')
  const { name, rule } = await foundRule()
  await person.taps(name)
  expect(title()).toBe('一条规则')
  for (const said of [rule.text, rule.basis.title, rule.basis.article, ...rule.scenarios])
    expect(person.sees()).toContain(said)
})

test('the source of the rule is a page of its own, and its address is copied', async () => {
  const { rule } = await foundRule()
  await person.taps(`看这份文件：${rule.basis.title}`)
  expect(title()).toBe(rule.basis.title)
  expect(person.sees()).toContain('根据它的规则')
  await person.taps(`复制网址：${rule.basis.title}`)
  expect(program.device.clipboard).toBe(rule.basis.url)
  await person.taps('返回')
  await person.taps('返回')
  expect([title(), person.sees().includes('找到的内容')]).toEqual(['规则库', true])
})

test('a place is chosen by its name, and its page says what is known there and what is not', async () => {
  await person.taps('看一个地方的规则')
  await person.taps('看这里的规则')
  expect(person.finds('input', '输入城市的名字来找').attribute('aria-invalid')).toBe('true')
  await person.types('输入城市的名字来找', 'ylin')
  await person.types('输入城市的名字来找', '玉林')
  expect(person.finds('radio', '广西壮族自治区玉林市').attribute('checked')).toBe(true)
  await person.taps('看这里的规则')
  const region = await ask<RegionReply>(cloud, 'library', { action: 'region', code: '450900' })
  expect(title()).toBe(region.name)
  expect(region.open.length).toBeGreaterThan(0)
  for (const said of [...region.open, ...region.contacts.map(({ phone }) => `拨打 ${phone}`)])
    expect(person.sees()).toContain(said)
  await person.taps(`拨打 ${region.contacts[0]?.phone}`)
  expect(program.device.dialled).toEqual([region.contacts[0]?.phone])
})

test('what is said of the place on the web is narrowed to it, and widened again', async () => {
  await person.taps(nameOf(button('看网上关于这里的说法')))
  expect([title(), asked()]).toEqual(['网上说法对照', { region: '450900' }])
  await person.taps('不限（关于广西壮族自治区玉林市的）')
  expect(asked()).toEqual({})
})

test('what is said on the web is narrowed to a topic, whose button says so', async () => {
  await person.taps('按话题看')
  expect(person.finds('button', '滞纳金').attribute('aria-pressed')).toBe(false)
  await person.taps('滞纳金')
  expect(asked()).toEqual({ topic: '滞纳金' })
  expect(person.finds('button', '✓ 滞纳金').attribute('aria-pressed')).toBe(true)
  await person.taps('✓ 滞纳金')
  expect(person.finds('button', '滞纳金').attribute('aria-pressed')).toBe(false)
})

test('the sides of a contradiction open and close, and their button says which', async () => {
  const side = () => button('原来的说法（')
  const name = nameOf(side())
  expect(side().attribute('aria-expanded')).toBe(false)
  await person.taps(name)
  expect(side().attribute('aria-expanded')).toBe(true)
  await person.taps(name)
  expect(side().attribute('aria-expanded')).toBe(false)
})

test('all contradictions open, a few at a time', async () => {
  for (let taps = 0; within(program.drawn()).some((element) => nameOf(element).startsWith('更多对照')); taps += 1) {
    expect(taps).toBeLessThan(20)
    await person.taps(nameOf(button('更多对照')))
  }
  const counted = Number(/互相矛盾的说法（(\d+)组）/.exec(person.sees())?.[1])
  expect(person.sees().split('实际上：')).toHaveLength(counted + 1)
})
