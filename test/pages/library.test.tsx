import type { Grade } from '@contract'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import ClaimsPage from '../../src/pages/library/claims'
import RegionPage from '../../src/pages/library/region'
import RulePage from '../../src/pages/library/rule'
import SearchPage from '../../src/pages/library/search'
import SourcePage from '../../src/pages/library/source'
import { inForceWords, notInForce } from '../../src/pages/library/words'
import { CallError } from '../../src/services/call'
import { library } from '../../src/services/library'
import { moves, openPage, title } from '../support/taro'
import { about, claims, clusters, line, region, rule, source } from './library.sample'

jest.mock('../../src/services/library')

const asked = jest.mocked(library)

beforeEach(() => {
  jest.resetAllMocks()
  asked.about.mockResolvedValue(about)
  asked.clusters.mockResolvedValue(clusters)
})

async function open(address: string, Page: ComponentType) {
  openPage(`/pages/library/${address}`)
  render(<Page />)
  await waitFor(() => expect(screen.queryByText(/^正在打开/)).toBeNull())
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const settle = () => act(async () => {})
const part = (name: string | RegExp) => within(screen.getByRole('heading', { name }).closest('section') as HTMLElement)
const known = () =>
  Object.fromEntries(
    screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']),
  )
const failing = [
  ['a rule', 'rule/index?id=x', RulePage, asked.rule, rule],
  ['a source', 'source/index?id=x', SourcePage, asked.source, source],
  ['a place', 'region/index?code=450900', RegionPage, asked.region, region],
] as const

describe.each(failing)('the page of %s', (_what, address, Page, find, found) => {
  const reply = find as jest.Mock

  test('says that it is on its way', () => {
    reply.mockReturnValue(new Promise(() => {}))
    openPage(`/pages/library/${address}`)
    render(<Page />)
    expect(screen.getByRole('status').textContent).toMatch(/^正在打开/)
  })

  test('says why it failed, and tries again', async () => {
    reply.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    await open(address, Page)
    expect(screen.getByRole('alert').textContent).toContain('没有连上网络。')
    reply.mockResolvedValueOnce(found)
    press('重试')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(screen.getAllByRole('term').length).toBeGreaterThan(0)
  })

  test.each(['not-found', 'bad-request'] as const)(
    'says when there is none (%s), and leads to the library',
    async (code) => {
      reply.mockRejectedValueOnce(new CallError(code, '没有找到。'))
      await open(address, Page)
      expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^没有找到/)
      press('去规则库')
      expect(moves).toEqual(['navigateTo /pages/library/search/index'])
    },
  )
})

describe('a rule', () => {
  beforeEach(async () => {
    asked.rule.mockResolvedValue(rule)
    await open('rule/index?id=nation%2Fone', RulePage)
  })

  test('is asked for by the id of the address, and shows what it says, where, when, and its source', () => {
    expect(asked.rule).toHaveBeenCalledWith('nation/one')
    expect(screen.getByText('补缴以后从下个月起享受。')).toBeTruthy()
    expect(known()).toEqual({
      说的是: '从哪天起有保障',
      在哪里: '全国',
      什么时候: '2020年1月1日到2024年6月30日',
      编号: 'nation/one',
      文件: '示例法',
      哪一条: '第一条',
      可信程度: '法律法规 写在法律、法规里的。',
      核对日期: '2026年2月1日',
    })
    expect(screen.getByText('这条规则已经失效。')).toBeTruthy()
  })

  test('links to the text on the web, in a window of its own', () => {
    const link = screen.getByRole('link', { name: '看原文：示例法（新窗口打开）' })
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'https://example.org/law',
      '_blank',
      'noopener noreferrer',
    ])
  })

  test('leads to the rules around it, each under what it is to this one', () => {
    expect(part('到期以后改按').getByText('2024年7月1日起')).toBeTruthy()
    const local = part('下面的规则比它优先')
    expect(local.getByText('广西壮族自治区玉林市')).toBeTruthy()
    expect(local.getByText('据报道')).toBeTruthy()
    fireEvent.click(local.getByRole('button', { name: '看这条规则：规则450900/three。' }))
    expect(moves).toEqual(['navigateTo /pages/library/rule/index?id=450900%2Fthree'])
    expect(screen.queryByRole('heading', { name: '有同样分量的另一种说法' })).toBeNull()
  })

  test('names the worked cases that show it, and leads to its source and to a message about it', () => {
    expect(part('用这些例子检验过').getByRole('listitem').textContent).toBe('断了两个月的，补缴后下个月起享受')
    press('看这份文件：示例法')
    press('这条规则有问题？告诉我们')
    expect(moves).toEqual([
      'navigateTo /pages/library/source/index?id=law-one',
      'navigateTo /pages/feedback/index?about=nation%2Fone',
    ])
  })
})

test('a rule of one place leads to that place, and one that holds carries no warning', async () => {
  const { to: _none, ...lasting } = rule
  asked.rule.mockResolvedValue({ ...lasting, region: { code: '450900', name: '玉林市', verified: 'none' } })
  await open('rule/index?id=450900%2Fone', RulePage)
  expect(screen.queryByText(/^这条规则(已经|还没有)/)).toBeNull()
  press('看玉林市的全部规则')
  expect(moves).toEqual(['navigateTo /pages/library/region/index?code=450900'])
})

describe('a source', () => {
  test('has its title as heading, and says how far it was read', async () => {
    asked.source.mockResolvedValue(source)
    await open('source/index?id=law-one', SourcePage)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('示例法')
    expect(title).toBe('示例法 · 续保通')
    expect(known()).toMatchObject({ 谁发的: '示例机关', 读到多少: '只读过一部分', 核对日期: '2026年2月1日' })
    expect(screen.getByText('没有规则直接根据这份文件。')).toBeTruthy()
    press('看和它有关的网上说法（2条）')
    expect(moves).toEqual(['navigateTo /pages/library/claims/index?source=law-one'])
  })

  test('shows its rules ten at a time; the status takes the focus when the last are there', async () => {
    const lines = Array.from({ length: 25 }, (_, index) => line(`nation/${index}`))
    asked.source.mockResolvedValue({ ...source, lines })
    await open('source/index?id=law-one', SourcePage)
    const rows = () => part('根据它的规则（25条）').getAllByRole('listitem').length
    expect(rows()).toBe(10)
    press('更多规则（还有15条）')
    expect(rows()).toBe(20)
    press('更多规则（还有5条）')
    expect(rows()).toBe(25)
    expect(screen.queryByRole('button', { name: /^更多规则/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe('又打开了5条')
  })
})

/** A rule of the place itself. */
const own = (grade: Grade) => line(`450900/${grade}`, { place: region.name, grade })
const OF_PROVINCE = line('450000/a', { place: '广西壮族自治区' })

describe('a place', () => {
  test('tells what is verified, what is only reported, what is open, and whom to ask', async () => {
    asked.region.mockResolvedValue(region)
    await open('region/index?code=450900', RegionPage)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('广西壮族自治区玉林市')
    expect(known()).toEqual({
      核实了吗: '本地的规定核实了一部分',
      下面列出的: '广西壮族自治区玉林市：官方发布1条、据报道1条',
      最早管到: '2021年7月1日（现在还管用的规定里最早的）',
      核对日期: '最早一条是2026年1月15日',
    })
    expect(screen.getByText('退休年限没有取得。')).toBeTruthy()
    const verified = part('已经核实的规则（1条）')
    expect(verified.getByText('规则450900/a。')).toBeTruthy()
    expect(verified.getByText('要等多久、从哪天起有保障')).toBeTruthy()
    expect(part('只是据报道、没有见到官方原文的（1条）').getByText('规则450900/b。')).toBeTruthy()
    expect(part('还不知道的').getByRole('listitem').textContent).toBe('退休后不用再缴要缴满多少年')
    expect(part('可以问谁').getByRole('link', { name: '拨打 12393' }).getAttribute('href')).toBe('tel:12393')
    press('看网上关于这里的说法（3条）')
    expect(moves).toEqual(['navigateTo /pages/library/claims/index?region=450900'])
  })

  test.each([
    ['only reported rules', [own('reported')], '本地的规定还没有对照官方原文核实', '广西壮族自治区玉林市：据报道1条'],
    [
      'official rules on other matters',
      [own('claimed'), own('official')],
      '本地的规定只核实了几条，和断缴最有关的还没有核实',
      '广西壮族自治区玉林市：官方发布1条、网上说法1条',
    ],
    ['rules of its province alone', [OF_PROVINCE], '没有查到本地自己的规定', '广西壮族自治区：官方发布1条'],
    [
      'rules of both',
      [own('reported'), OF_PROVINCE],
      '本地的规定还没有对照官方原文核实',
      '广西壮族自治区玉林市：据报道1条；广西壮族自治区：官方发布1条',
    ],
    ['no rules', [], '没有查到本地自己的规定', undefined],
  ])('that is not verified and has %s says so, and what is listed', async (_which, lines, words, counts) => {
    asked.region.mockResolvedValue({ ...region, verified: 'none', decisions: [], lines })
    await open('region/index?code=450900', RegionPage)
    expect(known().核实了吗).toBe(words)
    expect(known().下面列出的).toBe(counts)
  })

  test('without any verified rule says by what it is answered instead', async () => {
    asked.region.mockResolvedValue({ ...region, lines: [own('reported')], decisions: [] })
    await open('region/index?code=450900', RegionPage)
    expect(part('已经核实的规则（0条）').getByText(/按国家的规定和下面据报道的规定算。$/)).toBeTruthy()
  })

  test('without any rule says by what it is answered instead', async () => {
    asked.region.mockResolvedValue({ ...region, lines: [], decisions: [], claims: 0 })
    await open('region/index?code=450900', RegionPage)
    expect(part('已经核实的规则（0条）').getByText(/按国家的规定算。$/)).toBeTruthy()
    expect(screen.queryByRole('heading', { name: /^只是据报道/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^看网上关于这里的说法/ })).toBeNull()
  })

  test('is chosen first when the address names none', async () => {
    await open('region/index', RegionPage)
    press('看这里的规则')
    expect(screen.getByText('请先选一个地方')).toBeTruthy()
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '玉林' } })
    press('看这里的规则')
    expect(moves).toEqual(['navigateTo /pages/library/region/index?code=450900'])
    expect(asked.region).not.toHaveBeenCalled()
  })

  test('chosen by its province keeps the focus where the buttons were', async () => {
    await open('region/index', RegionPage)
    const tap = (name: string) => {
      screen.getByRole('button', { name }).focus()
      press(name)
    }
    tap('广西壮族自治区')
    expect(document.activeElement?.closest('label')?.textContent).toBe('广西壮族自治区（不清楚哪个城市）')
    tap('不是广西壮族自治区，重新选')
    expect(document.activeElement?.textContent).toBe('北京市')
  })
})

describe('the search', () => {
  const search = async (words: string) => {
    fireEvent.input(screen.getByRole('textbox'), { target: { value: words } })
    press('搜索')
    await settle()
  }

  test('tells of the rulebook, and leads to the contradictions and to the places', async () => {
    await open('search/index', SearchPage)
    expect(asked.search).not.toHaveBeenCalled()
    expect(known()).toMatchObject({ 规则: '600条', 最早核对: '2026年1月15日', 规则的版本: '1.2.3（01234567）' })
    press('网上说法对照')
    press('看一个地方的规则')
    expect(moves).toEqual(['navigateTo /pages/library/claims/index', 'navigateTo /pages/library/region/index'])
  })

  test('without a word asks for one', async () => {
    await open('search/index', SearchPage)
    await search('  ')
    expect(screen.getByText('请先写下要查的词')).toBeTruthy()
    expect(asked.search).not.toHaveBeenCalled()
  })

  test('keeps what was looked for in the address, and looks for it again when one comes back', async () => {
    asked.search.mockResolvedValue({ hits: [] })
    await open('search/index', SearchPage)
    await search(' 滞纳金 & 利息 ')
    expect(asked.search).toHaveBeenCalledWith('滞纳金 & 利息')
    expect(new URLSearchParams(window.location.search).get('q')).toBe('滞纳金 & 利息')

    await open(`search/index${window.location.search}`, SearchPage)
    expect(asked.search).toHaveBeenCalledTimes(2)
    expect((screen.getAllByRole('textbox').at(-1) as HTMLInputElement).value).toBe('滞纳金 & 利息')
  })

  test('shows what it found kind by kind, and leads to each', async () => {
    asked.search.mockResolvedValue({
      hits: [
        { kind: 'cluster', id: 'C1', title: '滞纳金由谁付？' },
        { kind: 'rule', id: 'nation/one', title: '由单位付。', place: '玉林市' },
        { kind: 'claim', id: 'F0-01', title: '个人也要付。' },
        { kind: 'source', id: 'law-one', title: '示例法', excerpt: '……滞纳金……' },
        { kind: 'region', id: '450900', title: '玉林' },
        { kind: 'question', id: 'cause', title: '为什么断的？' },
        { kind: 'question', id: 'nothing', title: '没有这个问题？' },
      ],
    })
    await open('search/index?q=x', SearchPage)
    await settle()
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '说法对照',
      '规则',
      '网上说法',
      '文件',
      '地方',
      '会问到的问题',
    ])
    expect(screen.getByText('……滞纳金……')).toBeTruthy()
    for (const name of ['滞纳金由谁付？', '玉林市：由单位付。', '个人也要付。', '示例法', '玉林', '为什么断的？'])
      press(name)
    expect(moves).toEqual([
      'navigateTo /pages/library/claims/index?cluster=C1',
      'navigateTo /pages/library/rule/index?id=nation%2Fone',
      'navigateTo /pages/library/claims/index?claim=F0-01',
      'navigateTo /pages/library/source/index?id=law-one',
      'navigateTo /pages/library/region/index?code=450900',
      'navigateTo /pages/interview/index?field=cause',
    ])
    expect(screen.queryByRole('button', { name: '没有这个问题？' })).toBeNull()
  })

  test('that finds nothing says what to try', async () => {
    asked.search.mockResolvedValue({ hits: [] })
    await open('search/index', SearchPage)
    await search('xqz')
    expect(screen.getByText('没有找到和“xqz”有关的内容。')).toBeTruthy()
    expect(screen.getByText(/换一个短一点的词/)).toBeTruthy()
  })

  test('that fails says why and can be tried again, with the same words', async () => {
    asked.search.mockRejectedValueOnce(new CallError('timeout', '等了很久。'))
    await open('search/index', SearchPage)
    await search('滞纳金')
    expect(screen.getByRole('alert').textContent).toContain('等了很久。')
    asked.search.mockResolvedValueOnce({ hits: [{ kind: 'rule', id: 'nation/one', title: '由单位付。' }] })
    press('重试')
    await screen.findByText('由单位付。')
    expect(asked.search.mock.calls).toEqual([['滞纳金'], ['滞纳金']])
  })
})

test('what could not be told of the rulebook is asked for again once a search came through', async () => {
  asked.about.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
  asked.search.mockResolvedValue({ hits: [] })
  await open('search/index', SearchPage)
  expect(screen.getByText(/^现在查不到规则的版本。没有连上网络。$/)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '滞纳金' } })
  press('搜索')
  await settle()
  expect(screen.queryByText(/^现在查不到/)).toBeNull()
  expect(known()).toMatchObject({ 规则: '600条' })
  fireEvent.submit(screen.getByRole('button', { name: '搜索' }))
  await settle()
  expect(asked.about).toHaveBeenCalledTimes(2)
})

describe('the contradictions', () => {
  beforeEach(() => void asked.claims.mockResolvedValue(claims(['F0-01'])))

  test('show both sides above what holds, five at first and then all', async () => {
    await open('claims/index', ClaimsPage)
    const part = screen.getByRole('heading', { name: '互相矛盾的说法（6组）' }).closest('section') as HTMLElement
    const shown = () => within(part).getAllByRole('heading', { level: 3 }).length
    expect(shown()).toBe(5)
    for (const words of ['可以1。', '不可以1。', '裁定1。', '因为1。'])
      expect(within(part).getByText(words)).toBeTruthy()
    press('更多对照（还有1条）')
    expect(shown()).toBe(6)
  })

  test('open to the statements behind a side, each with its ruling', async () => {
    await open('claims/index', ClaimsPage)
    press('原来的说法（1条）：不可以1。')
    expect(screen.getByText('网上说不可以。').textContent).toBe('不对网上说不可以。')
  })

  test('rest on sources whose page is one tap away', async () => {
    await open('claims/index', ClaimsPage)
    press('出处（1条）：问题1？')
    press('看这份文件：示例法')
    expect(moves).toEqual(['navigateTo /pages/library/source/index?id=law-one'])
  })

  test('are narrowed to the one that the address names', async () => {
    await open('claims/index?cluster=C3', ClaimsPage)
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['问题3？'])
    press('看全部对照')
    expect(moves).toEqual(['navigateTo /pages/library/claims/index'])
  })
})

describe('the claims', () => {
  test('come page by page, with topic, place and ruling', async () => {
    asked.claims.mockResolvedValueOnce(claims(['F0-01', 'F0-02'], { total: 3, next: 'F0-03' }))
    await open('claims/index', ClaimsPage)
    expect(screen.getByText('说法F0-01。')).toBeTruthy()
    expect(screen.getAllByText('等待期，全国')).toHaveLength(2)
    asked.claims.mockResolvedValueOnce(claims(['F0-03'], { total: 3 }))
    press('更多说法（还有1条）')
    await screen.findByText('说法F0-03。')
    expect(screen.getByText('说法F0-01。')).toBeTruthy()
    expect(asked.claims.mock.calls).toEqual([[{}], [{ cursor: 'F0-03' }]])
    expect(document.activeElement?.textContent).toBe('又打开了1条')
  })

  test('are narrowed by what the address says, and keep it there when more is chosen', async () => {
    asked.claims.mockResolvedValue(claims(['F0-01']))
    await open('claims/index?region=450900', ClaimsPage)
    expect(asked.claims).toHaveBeenCalledWith({ region: '450900' })
    press('按话题看')
    press('滞纳金')
    await settle()
    expect(asked.claims).toHaveBeenLastCalledWith({ region: '450900', topic: '滞纳金' })
    expect(screen.getByRole('button', { name: '✓ 滞纳金' }).getAttribute('aria-pressed')).toBe('true')
    expect(window.location.search).toBe(`?${new URLSearchParams({ region: '450900', topic: '滞纳金' })}`)

    fireEvent.input(screen.getByRole('textbox', { name: '只看有这些词的' }), { target: { value: '单位' } })
    press('筛选')
    await settle()
    expect(asked.claims).toHaveBeenLastCalledWith({ region: '450900', topic: '滞纳金', q: '单位' })

    press('不限（说滞纳金的）')
    await settle()
    expect(asked.claims).toHaveBeenLastCalledWith({ region: '450900', q: '单位' })
  })

  test('that are none say so, and all can be seen again', async () => {
    asked.claims.mockResolvedValueOnce(claims([]))
    await open('claims/index?q=xqz', ClaimsPage)
    expect(screen.getByText('没有找到这样的说法。')).toBeTruthy()
    asked.claims.mockResolvedValueOnce(claims(['F0-01']))
    screen.getByRole('button', { name: '看全部说法' }).focus()
    press('看全部说法')
    await screen.findByText('说法F0-01。')
    expect(window.location.search).toBe('')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '全部说法' }))
  })

  test('are narrowed to a place once it is chosen, not with every letter', async () => {
    asked.claims.mockResolvedValue(claims(['F0-01']))
    await open('claims/index?region=110000', ClaimsPage)
    press('按地方看')
    for (const typed of ['y', 'yx', '玉', '玉林'])
      fireEvent.input(screen.getByRole('textbox', { name: '输入城市的名字来找' }), { target: { value: typed } })
    await settle()
    expect(screen.getByRole('radio', { name: '广西壮族自治区玉林市' })).toHaveProperty('checked', true)
    expect(asked.claims).toHaveBeenCalledTimes(1)
    press('筛选')
    await settle()
    expect(asked.claims).toHaveBeenLastCalledWith({ region: '450900' })
    press('筛选')
    await settle()
    expect(asked.claims).toHaveBeenCalledTimes(2)
    expect(screen.getByText('说法F0-01。')).toBeTruthy()

    screen.getByRole('button', { name: '不限（关于广西壮族自治区玉林市的）' }).focus()
    press('不限（关于广西壮族自治区玉林市的）')
    await settle()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '全部说法' }))
    press('筛选')
    await settle()
    expect(asked.claims.mock.calls.slice(2)).toEqual([[{}]])
  })

  test('that are asked for while others are on their way are the ones that are shown', async () => {
    let late: (reply: ReturnType<typeof claims>) => void = () => {}
    asked.claims.mockResolvedValueOnce(claims(['F0-01']))
    await open('claims/index', ClaimsPage)
    asked.claims.mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    press('按话题看')
    press('滞纳金')
    asked.claims.mockResolvedValueOnce(claims(['F0-02']))
    press('✓ 滞纳金')
    await act(async () => late(claims(['F0-03'])))
    expect(screen.getByText('说法F0-02。')).toBeTruthy()
    expect(screen.queryByText('说法F0-03。')).toBeNull()
  })

  test('are narrowed to the one that was found, in words that are no id', async () => {
    asked.claims.mockResolvedValue(claims(['F0-01']))
    await open('claims/index?claim=F0-01', ClaimsPage)
    expect(asked.claims).toHaveBeenCalledWith({ q: 'F0-01' })
    expect(screen.getByText('现在只看这一条')).toBeTruthy()
    press('不限（这一条）')
    await settle()
    expect(asked.claims).toHaveBeenLastCalledWith({})
    expect(window.location.search).toBe('')
  })

  test('keep what they show when the next page fails', async () => {
    asked.claims.mockResolvedValueOnce(claims(['F0-01'], { total: 2, next: 'F0-02' }))
    await open('claims/index', ClaimsPage)
    asked.claims.mockRejectedValueOnce(new CallError('timeout', '等了很久。'))
    press('更多说法（还有1条）')
    await screen.findByRole('alert')
    expect(screen.getByText('说法F0-01。')).toBeTruthy()
    asked.claims.mockResolvedValueOnce(claims(['F0-02'], { total: 2 }))
    press('重试')
    await screen.findByText('说法F0-02。')
    expect(asked.claims).toHaveBeenLastCalledWith({ cursor: 'F0-02' })
  })
})

test('a period is told by its last day', () => {
  expect(inForceWords({ from: '2020-01-01' })).toBe('2020年1月1日起')
  expect(inForceWords({})).toBe('没有写明从哪天起')
})

test('a rule holds from its first day on and no longer on the day after its last', () => {
  const period = { from: '2020-01-01', to: '2024-07-01' }
  expect(['2019-12-31', '2020-01-01', '2024-06-30', '2024-07-01'].map((day) => notInForce(period, day))).toEqual([
    '还没有生效',
    undefined,
    undefined,
    '已经失效',
  ])
})
