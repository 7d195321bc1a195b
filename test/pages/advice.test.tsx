import { HistoryGetReply, parse } from '@contract'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { answered, drafts, newDraft } from '../../src/interview/draft'
import AdvicePage from '../../src/pages/advice'
import { CallError } from '../../src/services/call'
import { handOver } from '../../src/services/hand-over'
import { history } from '../../src/services/history'
import { moves, openPage } from '../support/taro'
import { open, section } from './advice.open'
import { bare, consultation, full, law } from './advice.sample'

jest.mock('../../src/services/history')

const get = jest.mocked(history.get)
process.env.TARO_ENV = 'h5'

beforeEach(() => {
  jest.resetAllMocks()
  openPage('/pages/advice/index?id=c1')
})

const startLines = () => [...document.querySelectorAll('.start-line')].map(({ textContent }) => textContent)
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)

test('the sample answers are what the contract allows', () => {
  for (const advice of [bare, full]) expect(parse(HistoryGetReply, consultation(advice))).toMatchObject({ ok: true })
})

describe('an answer with every block', () => {
  test('has its blocks in the order of what matters most', async () => {
    await open(full)
    expect(headings()).toEqual([
      '可以接着缴。',
      '单位要缴多少',
      '单位要承担什么',
      '交重了怎么办',
      '再答一题，答案更准',
      '哪段时间有保障据报道',
      '能不能补缴',
      '要花多少钱',
      '居民医保的参保时间和费用',
      '几种办法比一比',
      '接下来怎么做',
      '要带的材料',
      '可以照着写的信',
      '不服，可以怎么办',
      '可以问谁',
      '带走这个答复',
      '网上怎么说',
      '还会影响什么',
      '2027年1月1日起有新规定',
      '这个答案怎么来的',
    ])
  })

  test('skips no level of headings', async () => {
    const container = await open(full)
    const levels = [...container.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('says when, where and for which lapse it was asked, on the day it was in Shanghai', async () => {
    await open(full)
    expect(
      screen.getByText('2026年3月10日的咨询，参保地：广西壮族自治区玉林市。断缴2个月：2026年1月到2月。'),
    ).toBeTruthy()
  })

  test('gives both bounds of a start that is not certain, who decides it, and the timeline in words', async () => {
    await open(full)
    const verdict = section('可以接着缴。')
    expect(startLines()).toEqual(['最早2026年3月10日', '最晚2026年9月1日'])
    expect(verdict.getByRole('heading', { level: 3, name: '从哪天起有保障 还没确定 据报道' })).toBeTruthy()
    expect(verdict.getByText('还不能确定：由玉林市医保经办机构确定。')).toBeTruthy()
    const cover = section('哪段时间有保障 据报道')
    expect(cover.getAllByRole('row')).toHaveLength(4)
    expect(cover.getByText('缴费那天：2026年3月10日')).toBeTruthy()
  })

  test('names no day before the payment where it is open whether what was before it is paid', async () => {
    const startsOn = { earliest: '2026-01-01', latest: '2026-09-01' }
    await open({ ...bare, benefits: { startsOn, retroactive: 'depends', basis: [law] } })
    expect(startLines()).toEqual(['最早缴费当天', '最晚2026年9月1日'])
  })

  test('says who may pay back, until when, and who sets the amount', async () => {
    await open(full)
    const block = section('能不能补缴')
    for (const text of [
      '可以补缴。',
      '补缴的钱由本人出。',
      '最晚可以补到2026年5月31日。',
      '金额由谁核定：参保地税务部门',
    ])
      expect(block.getByText(text)).toBeTruthy()
  })

  test('says how long the wait is and of what it is made', async () => {
    await open(full)
    const block = section('哪段时间有保障 据报道')
    for (const text of [
      '等待期最长6个月',
      '固定等待期：3个月',
      '变动等待期：0到3个月',
      '补缴后缩短：0个月',
      '等待期里看病，医保不报销。',
      '连续缴满6个月以后，按正常待遇报销。',
      '刚接上的这段时间，一年最多能报的钱是正常的50%。',
    ])
      expect(block.getByText(text)).toBeTruthy()
  })

  test('says what becomes of the expenses of the gap', async () => {
    await open(full)
    const block = section('哪段时间有保障 据报道')
    for (const text of [
      '中断期间看病的费用能不能报销，现在还不能确定。',
      '从2026年1月1日起发生的费用算在内。',
      '这些费用由本人承担。',
      '2026年2月3日的1200元：要由当地确定',
      '要看补缴以后。',
    ])
      expect(block.getByText(text)).toBeTruthy()
  })

  test('lists what is known of the cost of each month, with ranges, and nothing of what is not', async () => {
    await open(full)
    const block = section('要花多少钱')
    for (const text of [
      '滞纳金由单位出，不该让本人出。',
      '每拖欠一天，按欠费的万分之5加收。',
      '滞纳金有没有上限，规定之间有争议。',
      '180到360元',
      '缴费基数按您填的算。',
    ])
      expect(block.getByText(text)).toBeTruthy()
    const words = (cell: Element) => [...cell.querySelectorAll('li')].map((li) => li.textContent).join('|')
    const rows = within(block.getByRole('table', { name: '每个月的明细' }))
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => words(cell) || cell.textContent))
    expect(rows).toEqual([
      ['月份', '欠了多久，要缴多少'],
      ['2026年1月', '最晚应缴日 2026年1月31日|拖欠 38天|每欠100元，滞纳金 1.90元'],
      ['2026年2月', '最晚应缴日 2026年2月15日到2026年2月28日|拖欠 10到23天|每欠100元，滞纳金 0.50到1.15元'],
    ])
  })

  test('says of a late fee that nobody owes nothing but that', async () => {
    await open({ ...bare, cost: { months: [], lateFee: 0, lateFeePayer: 'nobody', basis: [law] } })
    expect(section('要花多少钱').getByText('不用交滞纳金。')).toBeTruthy()
  })

  test('says that the years are kept', async () => {
    await open(full)
    const block = section('还会影响什么')
    fireEvent.click(block.getByRole('button', { name: '年限会不会清零' }))
    for (const text of [
      '职工医保的年限不会清零。以前缴过的一直累计。',
      '连续缴费年限能不能接着算，现在还不能确定。',
      '当地把您当作连续参保。',
    ])
      expect(block.getByText(text)).toBeTruthy()
  })

  test('names assumptions, rules, the oldest check, and who has the last word', async () => {
    await open(full)
    const about = section('这个答案怎么来的')
    expect(about.getByText('没有说缴费日期，按提问当天算。')).toBeTruthy()
    expect(about.getByText('规则版本：1.2.3（01234567）')).toBeTruthy()
    expect(about.getByText('出处最早的核对日期：2026年1月15日')).toBeTruthy()
    expect(about.getByText(/当地的规定还没有核实/)).toBeTruthy()
    expect(about.getByText(/以参保地医保经办机构的答复为准/)).toBeTruthy()
  })

  test('has a way to call whom to ask', async () => {
    await open(full)
    const call = section('可以问谁').getByRole('link', { name: '拨打 12393' })
    expect(call.getAttribute('href')).toBe('tel:12393')
  })
})

describe('the sources behind a block', () => {
  test('open and close with one tap, and say all that is known of them', async () => {
    await open(full)
    const start = section('哪段时间有保障 据报道')
    const toggle = start.getByRole('button', { name: '出处（1条）：哪段时间有保障' })
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    expect(start.queryByText('示例报道')).toBeNull()

    fireEvent.click(toggle)
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect(start.getByText('示例报道')).toBeTruthy()
    expect(start.getAllByText('据报道')).toHaveLength(2)
    expect(start.getByText('核对日期：2026年1月15日')).toBeTruthy()
    expect(start.getByText('转载，没有见到原文。')).toBeTruthy()
    expect(start.getByRole('link', { name: '看原文：示例报道（新窗口打开）' }).getAttribute('href')).toBe(
      'https://example.org/report',
    )

    fireEvent.click(toggle)
    expect(start.queryByText('示例报道')).toBeNull()
  })

  test('name the article and the grade of a law', async () => {
    await open(full)
    const block = section('能不能补缴')
    fireEvent.click(block.getByRole('button', { name: /^出处/ }))
    expect(block.getByText('第一条')).toBeTruthy()
    expect(block.getByText('法律法规')).toBeTruthy()
  })

  test('have no button when a block rests on the answers alone', async () => {
    await open({ ...bare, backPay: { verdict: 'not-needed', basis: [] } })
    expect(section('能不能补缴').queryByRole('button')).toBeNull()
  })
})

describe('an answer with few blocks', () => {
  test('leaves out every block that does not apply', async () => {
    await open(bare)
    expect(headings()).toEqual(['可以接着缴。', '带走这个答复', '这个答案怎么来的'])
    expect(screen.queryByText('这次按下面的理解计算')).toBeNull()
    expect(screen.queryByText(/核对日期/)).toBeNull()
  })

  test('gives a certain start as one date', async () => {
    await open({
      ...bare,
      benefits: { startsOn: { earliest: '2026-03-10', latest: '2026-03-10' }, basis: [law] },
    })
    expect(startLines()).toEqual(['2026年3月10日'])
    expect(headings()).not.toContain('哪段时间有保障')
  })

  test('says at least when nothing bounds the start and the wait', async () => {
    await open({
      ...bare,
      benefits: {
        startsOn: { earliest: '2026-06-01', latest: null },
        waiting: { min: 3, max: null, unit: 'month' },
        basis: [law],
      },
    })
    expect(startLines()).toEqual(['最早2026年6月1日'])
    expect(section('哪段时间有保障').getByText('至少要等3个月')).toBeTruthy()
  })

  test('says what would decide a block that is not decided', async () => {
    await open({
      ...bare,
      backPay: { verdict: 'depends', basis: [], undecided: '要看断缴原因。' },
      benefits: { basis: [], undecided: '要看参保登记日期。' },
    })
    expect(section('能不能补缴').getByText('还不能确定。')).toBeTruthy()
    expect(section('能不能补缴').getByText('还不能确定：要看断缴原因。')).toBeTruthy()
    expect(section('可以接着缴。').getByText('还不能确定：要看参保登记日期。')).toBeTruthy()
  })

  test('says what is open once, where it is said first', async () => {
    const undecided = '要看断缴原因。'
    await open({
      ...bare,
      benefits: { basis: [], undecided },
      backPay: { verdict: 'depends', basis: [], undecided: `${undecided}要问单位。` },
      cost: { months: [], basis: [], undecided },
    })
    expect([...document.querySelectorAll('.note.warn')].map(({ textContent }) => textContent)).toEqual([
      '还不能确定：要看断缴原因。',
      '还不能确定：要问单位。',
    ])
  })

  test('says the reduced share that is paid during a wait', async () => {
    const waiting = { min: 3, max: 3, unit: 'month' as const, ratio: 0.5 }
    await open({ ...bare, benefits: { waiting, basis: [law] } })
    expect(section('哪段时间有保障').getByText('等待期里看病，按正常待遇的50%报销。')).toBeTruthy()
  })

  test('says nothing of the time of the wait when there is none', async () => {
    const waiting = { min: 0, max: 0, unit: 'month' as const, ratio: 0 }
    await open({ ...bare, benefits: { waiting, basis: [law] } })
    expect(section('哪段时间有保障').getByText('不用等')).toBeTruthy()
    expect(screen.queryByText(/等待期里看病/)).toBeNull()
  })

  test('shows a law to come whose first day is not known', async () => {
    await open({ ...bare, notices: [{ text: '办法另行制定。', basis: [law] }] })
    expect(section('新规定已公布，还没有施行').getByText('办法另行制定。')).toBeTruthy()
  })

  test('totals the cost without a table of months when there are none', async () => {
    await open({ ...bare, cost: { months: [], person: 400, repairFee: 0, total: 400, basis: [law] } })
    const block = section('要花多少钱')
    expect(block.getAllByText('400元')).toHaveLength(2)
    expect(block.getByText('0元')).toBeTruthy()
    expect(block.queryByRole('table', { name: '每个月的明细' })).toBeNull()
  })

  test('says that a price is the full one, how an unknown amount is computed, and the fee should it be limited', async () => {
    const formula = ['每月＝基数×费率。']
    await open({ ...bare, cost: { months: [], composition: 'full', formula, lateFeeCapped: 1000, basis: [law] } })
    const block = section('要花多少钱')
    expect(block.getByText('现在缴是全价：财政补助那部分也要自己出。')).toBeTruthy()
    expect(block.getByText('每月＝基数×费率。')).toBeTruthy()
    expect(block.getByText('1000元')).toBeTruthy()
  })
})

describe('claims', () => {
  test('stand beside their ruling and the reason, the first at once, the rest one tap away', async () => {
    await open(full)
    const claims = section('网上怎么说')
    const words = () => claims.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(words().map((text) => text?.replace(/▸.*/, ''))).toEqual(['说法说法0说得对理由0'])
    const toggle = claims.getByRole('button', { name: '再看4条说法' })
    fireEvent.click(toggle)
    expect(words().slice(1)).toEqual([
      '说法说法1只在部分地方对理由1',
      '说法说法2已过时理由2',
      '说法说法3不对理由3',
      '说法说法4没有核实理由4',
    ])
    fireEvent.click(toggle)
    expect(words()).toHaveLength(1)
  })

  test('need no further button when there is one', async () => {
    await open({ ...full, claims: full.claims.slice(0, 1) })
    expect(section('网上怎么说').queryByRole('button', { name: /说法$/ })).toBeNull()
  })
})

describe('the first things to do', () => {
  const first = () => {
    const verdict = section('可以接着缴。')
    const list = verdict.getByRole('heading', { name: '接下来先做' }).nextElementSibling
    return [...(list?.children ?? [])].map(({ textContent }) => textContent)
  }

  test('are at most three, and of several ways to pay only the first', async () => {
    await open(full)
    expect(first()).toEqual(['先打电话问清楚。热线12393', '书面请单位补缴。', '用微信缴。微信'])
  })

  test('move on as steps are ticked off, and another way to pay will do', async () => {
    await open(full)
    fireEvent.click(screen.getByRole('checkbox', { name: /^先打电话问清楚。/ }))
    expect(first()).toEqual(['书面请单位补缴。', '用微信缴。微信', '查缴费记录。支付宝'])
    fireEvent.click(screen.getByRole('button', { name: '换一种办法（还有1种）：去缴费' }))
    fireEvent.click(screen.getByRole('checkbox', { name: /^到窗口缴。/ }))
    expect(first()).toEqual(['书面请单位补缴。', '查缴费记录。支付宝'])
  })

  test('are not said where there is nothing to do', async () => {
    await open(bare)
    expect(screen.queryByRole('heading', { name: '接下来先做' })).toBeNull()
    expect(screen.queryByRole('button', { name: '看全部步骤' })).toBeNull()
  })
})

describe('the table of contents', () => {
  const scrolled: (string | null)[] = []
  beforeEach(() => {
    scrolled.length = 0
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.textContent)
    }
  })
  const contents = () => within(screen.getByRole('navigation', { name: '这一页有什么' }))

  test('names the parts that there are, and leads to the heading of each', async () => {
    await open(full)
    const ways = contents().getAllByRole('button')
    expect(ways.map(({ textContent }) => textContent)).toEqual([
      '单位要缴多少',
      '单位要承担什么',
      '交重了怎么办',
      '哪段时间有保障',
      '花多少钱',
      '哪个办法好',
      '怎么办',
      '不服，可以怎么办',
      '问谁',
      '带走',
      '网上怎么说',
      '还影响什么',
      '怎么算的',
    ])
    for (const way of ways) {
      fireEvent.click(way)
      expect(document.activeElement?.textContent).toBe(scrolled.at(-1))
    }
    expect(scrolled).toEqual([
      '单位要缴多少',
      '单位要承担什么',
      '交重了怎么办',
      '哪段时间有保障据报道',
      '能不能补缴',
      '几种办法比一比',
      '接下来怎么做',
      '不服，可以怎么办',
      '可以问谁',
      '带走这个答复',
      '网上怎么说',
      '还会影响什么',
      '这个答案怎么来的',
    ])
  })

  test('names no part that is absent', async () => {
    await open(bare)
    const ways = contents().getAllByRole('button')
    expect(ways.map(({ textContent }) => textContent)).toEqual(['带走', '怎么算的'])
  })

  test('all steps are one tap away from the first ones', async () => {
    await open(full)
    fireEvent.click(screen.getByRole('button', { name: '看全部步骤' }))
    expect(scrolled).toEqual(['接下来怎么做'])
  })
})

describe('ways on', () => {
  test('what is wrong with a part can be told from among its sources', async () => {
    await open(full)
    const block = section('能不能补缴')
    fireEvent.click(block.getByRole('button', { name: /^出处/ }))
    fireEvent.click(block.getByRole('button', { name: '这一段有问题？告诉我们：能不能补缴' }))
    expect(moves).toEqual([`navigateTo /pages/feedback/index?about=c1&part=${encodeURIComponent('能不能补缴')}`])
  })

  test('what one thinks of the whole is told to us from its end', async () => {
    await open(bare)
    fireEvent.click(screen.getByRole('button', { name: '对结果有意见？告诉我们' }))
    expect(moves).toEqual(['navigateTo /pages/feedback/index?about=c1'])
  })

  test('the ways can be compared for other days', async () => {
    await open(full)
    fireEvent.click(screen.getByRole('button', { name: '换个日子、换个办法，再比一比' }))
    expect(moves).toEqual(['navigateTo /pages/what-if/index?id=c1'])
  })

  test('the answers can be changed, with all of them as they were', async () => {
    await open(bare)
    fireEvent.click(screen.getByRole('button', { name: '改动答案重新算' }))
    expect(moves).toEqual(['navigateTo /pages/answers/index'])
    expect(drafts.load()?.situation).toEqual({ region: '450900', insurance: 'employee' })
  })

  test('answers that are under way elsewhere are lost only when one says so', async () => {
    const other = answered(newDraft(), 'region', '310000')
    drafts.save(other)
    const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
    await open(bare)
    press('改动答案重新算')
    expect(document.activeElement?.textContent).toMatch(/您还有没填完的回答/)
    press('不改动')
    expect(drafts.load()).toEqual(other)
    press('改动答案重新算')
    press('确定改动')
    expect(moves).toEqual(['navigateTo /pages/answers/index'])
    expect(drafts.load()?.situation).toEqual({ region: '450900', insurance: 'employee' })
  })

  test('history and home are one tap away', async () => {
    const container = await open(bare)
    const actions = within(container.querySelector('.actions') as HTMLElement)
    fireEvent.click(actions.getByRole('button', { name: '历史记录' }))
    fireEvent.click(actions.getByRole('button', { name: '首页' }))
    expect(moves).toEqual(['navigateTo /pages/history/index', 'reLaunch /pages/home/index'])
  })
})

describe('while there is no answer', () => {
  test('says that it is on its way, and then that it is there', async () => {
    get.mockReturnValue(new Promise(() => {}))
    const { unmount } = render(<AdvicePage />)
    expect(screen.getByText('正在打开答复……')).toBeTruthy()
    unmount()
    await open(bare)
    expect(screen.queryByText('正在打开答复……')).toBeNull()
    expect(screen.getByText('答复已经打开').getAttribute('aria-live')).toBe('polite')
  })

  test('an answer that was just given is there at once, and is fetched the next time', async () => {
    get.mockResolvedValue(consultation(bare))
    handOver(consultation(bare))
    const { unmount } = render(<AdvicePage />)
    expect(screen.getByRole('heading', { name: '可以接着缴。' })).toBeTruthy()
    expect(get).not.toHaveBeenCalled()
    unmount()
    render(<AdvicePage />)
    await screen.findByRole('heading', { name: '可以接着缴。' })
    expect(get.mock.calls).toEqual([['c1']])
  })

  test('an answer that was given for another page is not shown', async () => {
    get.mockResolvedValue(consultation(bare))
    handOver({ ...consultation(full), id: 'c2' })
    render(<AdvicePage />)
    expect(screen.getByText('正在打开答复……')).toBeTruthy()
    await screen.findByRole('heading', { name: '可以接着缴。' })
  })

  test('a consultation that is not there leads home', async () => {
    get.mockRejectedValue(new CallError('not-found', '没有找到这次咨询'))
    render(<AdvicePage />)
    await screen.findByRole('heading', { level: 1, name: '找不到这次咨询' })
    fireEvent.click(screen.getByRole('button', { name: '返回首页' }))
    expect(moves).toEqual(['reLaunch /pages/home/index'])
  })

  test('an address without an id asks nothing and leads home', () => {
    openPage('/pages/advice/index')
    render(<AdvicePage />)
    expect(screen.getByRole('heading', { level: 1, name: '找不到这次咨询' })).toBeTruthy()
    expect(get).not.toHaveBeenCalled()
  })

  test('a failure is said, and a second try brings the answer', async () => {
    get.mockRejectedValueOnce(new CallError('offline', '没有连上网络。'))
    render(<AdvicePage />)
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText('没有连上网络。')).toBeTruthy()
    get.mockResolvedValue(consultation(bare))
    fireEvent.click(within(alert).getByRole('button', { name: '重试' }))
    await screen.findByRole('heading', { name: '可以接着缴。' })
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(get.mock.calls).toEqual([['c1'], ['c1']])
  })
})
