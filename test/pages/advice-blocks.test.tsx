import type { Advice, Purpose } from '@contract'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import AdvicePage from '../../src/pages/advice'
import { history } from '../../src/services/history'
import { ticksOf } from '../../src/services/ticks'
import { openPage } from '../support/taro'
import { open, section } from './advice.open'
import { bare, consultation, full, law } from './advice.sample'

jest.mock('../../src/services/history')

process.env.TARO_ENV = 'h5'

beforeEach(() => {
  jest.resetAllMocks()
  openPage('/pages/advice/index?id=c1')
})

type Section = ReturnType<typeof section>

const tap = (block: Section, name: string | RegExp) => fireEvent.click(block.getByRole('button', { name }))
const rows = (block: Section) =>
  block.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))
const box = (block: Section, name: RegExp) => block.getByRole<HTMLInputElement>('checkbox', { name })

/** Names and amounts of a block. */
function amounts(block: Section): (string | null)[][] {
  return block.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent ?? null])
}

describe('what the employer bears', () => {
  test('is said with its condition, the sum, the last day, and the evidence one tap away', async () => {
    await open(full)
    const block = section('单位要承担什么')
    for (const line of [
      '医保基金不付的，才由单位承担。',
      '本来由医保基金付的部分，由单位付。',
      '从知道报不了的那天起一年以内。',
      '还不能确定：要先知道，单位什么时候补缴？',
    ])
      expect(block.getByText(line)).toBeTruthy()
    expect(amounts(block)).toEqual([
      ['您填的费用里，医保基金不付的', '1200元'],
      ['申请劳动仲裁，最晚到', '2027年3月9日'],
    ])
    expect(block.queryByText('工资流水')).toBeNull()
    tap(block, '要留好的证据')
    expect(block.getByText('工资流水')).toBeTruthy()
  })

  test('is certain without a condition', async () => {
    const { employerLiability } = full
    await open({ ...bare, ...(employerLiability && { employerLiability: { ...employerLiability, certain: true } }) })
    expect(section('单位要承担什么').queryByText(/才由单位承担/)).toBeNull()
  })
})

test('who acts for a firm reads what it pays for all workers', async () => {
  await open(full)
  const block = section('单位要缴多少')
  expect(amounts(block)).toEqual([
    ['职工', '5名'],
    ['没有缴的月份', '2026年1月到2月，2个月'],
    ['最早一个月的缴费截止日', '2026年1月31日'],
    ['单位应缴', '2700元'],
    ['个人应缴（从工资里代扣）', '600元'],
    ['滞纳金（算到缴费那天）', '50到62.50元'],
    ['晚一天再加的滞纳金', '1.65元'],
    ['一共', '3350到3362.50元'],
  ])
  expect(block.getByText('滞纳金由单位出。')).toBeTruthy()
})

test('who paid twice reads which cover stays and whether the other is paid back', async () => {
  await open(full)
  const block = section('交重了怎么办')
  const lines = block.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual(['一般留职工医保。', '另一种交的钱能不能退，现在还不能确定。', '不能重复享受。'])
})

test('what can be done against a refusal says against whom, within which time and where', async () => {
  await open(full)
  const lines = section('不服，可以怎么办').getAllByRole('listitem')
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    '对单位：申请劳动仲裁（期限：一年，在哪办：劳动仲裁委员会）。',
    '对医保经办机构：申请行政复议（期限：60日）。',
  ])
})

describe('what the person came for', () => {
  const openAs = async (purpose: Purpose, advice: Advice = full) => {
    const { situation, ...rest } = consultation(advice)
    jest.mocked(history.get).mockResolvedValue({ ...rest, situation: { ...situation, purpose } })
    render(<AdvicePage />)
    await screen.findByRole('heading', { name: advice.summary.title })
    return screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  }

  test.each([
    ['retirement', '退休，和退休以后的医保', '2031年10月到退休年龄。'],
    ['maternity', '生育津贴', '生育津贴由医保基金发。'],
  ] as const)('as %s stands open before the lapse, and not among what else there is', async (purpose, title, gist) => {
    const headings = await openAs(purpose)
    expect(headings.indexOf(title)).toBeLessThan(headings.indexOf('能不能补缴'))
    expect(section(title).getByText(gist)).toBeTruthy()
    expect(screen.getAllByText(gist)).toHaveLength(1)
  })

  test('is not what becomes of the bills of a gap, where there is none', async () => {
    await openAs('retirement', { ...full, lapse: { months: 0, basis: [] } })
    expect(screen.queryByText(/中断期间/)).toBeNull()
  })

  test('is the price where that was asked', async () => {
    const headings = await openAs('price')
    expect(headings.indexOf('要花多少钱')).toBeLessThan(headings.indexOf('哪段时间有保障据报道'))
  })
})

test('each stretch of the timeline says why it is so', async () => {
  await open(full)
  expect(screen.getByText('这几个月没有缴。').closest('td')?.textContent).toBe('没有保障这几个月没有缴。')
})

describe('the time before the cover', () => {
  const headings = () =>
    section('哪段时间有保障')
      .getAllByRole('heading', { level: 3 })
      .map((each) => each.textContent)
  const benefits = { ...full.benefits, basis: [law] }

  test('is no gap where nobody was insured before', async () => {
    const { situation, ...rest } = consultation({ ...bare, benefits })
    jest.mocked(history.get).mockResolvedValue({ ...rest, situation: { ...situation, event: 'first' } })
    render(<AdvicePage />)
    await screen.findByText('参保以前看病的钱')
    expect(section('哪段时间有保障').getByText('参保以前看病的费用能不能报销，现在还不能确定。')).toBeTruthy()
    expect(screen.queryByText(/中断期间/)).toBeNull()
  })

  test.each([
    ['uncovered', 0],
    ['unknown', 1],
  ] as const)('is said to be open only where a bill is: %s', async (status, times) => {
    const expenses = [{ on: '2026-02-01', amount: 1200, status }]
    await open({ ...bare, benefits: { ...benefits, retroactive: 'depends', expenses } })
    expect(section('哪段时间有保障').queryAllByText(/能不能报销，现在还不能确定/)).toHaveLength(times)
  })

  test('is none where no month was missed: only the bills that were told stand there', async () => {
    await open({ ...bare, benefits, lapse: { months: 0, basis: [] } })
    expect(headings()).toContain('您问的看病的钱')
    expect(section('哪段时间有保障').queryByText(/能不能报销/)).toBeNull()
  })
})

describe('ways to go on', () => {
  test('stand side by side with their first day and their price, the better one marked and first said', async () => {
    await open(full)
    const block = section('几种办法比一比')
    expect(block.getByText('比下来，「补缴」更好。')).toBeTruthy()
    expect(block.getByText('2026年3月10日起就有保障。')).toBeTruthy()
    expect(rows(block)).toEqual([
      ['办法', '哪天起有保障', '自己要花的钱'],
      ['补缴您打算的更好', '2026年3月10日缴费后不用等', '一次1492元每月746元'],
      ['居民医保（2027年度）', '最早2027年1月1日', '还不知道'],
      ['先不缴', '没有保障', '不用缴'],
    ])
  })

  test('say what is open once, though several leave it open', async () => {
    await open(full)
    expect(section('几种办法比一比').getByText('还不能确定：哪个更好，要问当地。')).toBeTruthy()
  })

  test('name no day before the payment where it is open whether what was before it is paid', async () => {
    const startsOn = { earliest: '2026-01-01', latest: '2026-09-01' }
    const option = { kind: 'flexible' as const, startsOn, basis: [law] }
    await open({
      ...bare,
      options: [
        { ...option, retroactive: 'depends' },
        { ...option, kind: 'back-pay', retroactive: 'yes' },
      ],
    })
    expect(rows(section('几种办法比一比')).map(([, start]) => start)).toEqual([
      '哪天起有保障',
      '最早缴费当天最晚2026年9月1日',
      '最早2026年1月1日最晚2026年9月1日',
    ])
  })

  test('show what speaks for and against each one tap away', async () => {
    await open(full)
    const block = section('几种办法比一比')
    tap(block, '补缴：细看这种办法')
    expect(block.getByText('把断缴的月份补上。')).toBeTruthy()
    expect(amounts(block)).toEqual([
      ['一共没有保障的整月', '0到2个月'],
      ['缴费以前看病的钱', '可以报销'],
      ['您填的费用里可以申请报销的', '1200元'],
    ])
    tap(block, '居民医保（2027年度）：细看这种办法')
    expect(block.getByText('连续缴费的时间要重新算起。')).toBeTruthy()
  })

  test('name no better one where that is not sure', async () => {
    await open({ ...bare, options: [{ kind: 'flexible', monthlyCost: { min: 300, max: 400 }, basis: [law] }] })
    const block = section('几种办法比一比')
    expect(block.queryByText(/更好/)).toBeNull()
    expect(rows(block)[1]).toEqual(['灵活就业', '还不知道', '每月300到400元'])
  })
})

describe('what to do', () => {
  test('stands stage by stage, what comes after the payment one tap away', async () => {
    await open(full)
    const block = section('接下来怎么做')
    expect(block.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '缴费以前',
      '请单位补缴',
      '去缴费',
      '▸查一查缴上了没有（1条）',
      '▸以后不再断（1条）',
    ])
    expect(box(block, /^先打电话问清楚。/).parentElement?.textContent).toBe(
      '先打电话问清楚。在哪办：热线12393。各地不一样。',
    )
    expect(block.queryByText('查缴费记录。')).toBeNull()
    tap(block, '查一查缴上了没有（1条）')
    expect(block.getByText('查缴费记录。')).toBeTruthy()
    tap(block, '以后不再断（1条）')
    expect(block.getByText('开通自动缴费。')).toBeTruthy()
  })

  test('says that one of several ways to pay is enough, and only then', async () => {
    await open(full)
    expect(section('接下来怎么做').getAllByText('下面几种办法，用一种就行。')).toHaveLength(1)
    expect(section('接下来怎么做').getByRole('heading', { name: '去缴费' }).nextElementSibling?.textContent).toBe(
      '下面几种办法，用一种就行。',
    )
  })

  test('breaks a step into small ones, each to be ticked off', async () => {
    await open(full)
    const block = section('接下来怎么做')
    tap(block, '一步一步看（2步）：先打电话问清楚。')
    fireEvent.click(box(block, /^问多少钱。/))
    expect(box(block, /^问多少钱。/).checked).toBe(true)
    expect(box(block, /^问能不能补。/).checked).toBe(false)
    expect(box(block, /^先打电话问清楚。/).checked).toBe(false)
  })

  test('counts what is done, one way of several as one thing, and what is good advice not at all', async () => {
    await open(full)
    const block = section('接下来怎么做')
    const count = () => block.getByRole('status').textContent
    expect(count()).toBe('已办 0/4')
    fireEvent.click(box(block, /^用微信缴。/))
    expect(count()).toBe('已办 1/4')
    tap(block, '换一种办法（还有1种）：去缴费')
    fireEvent.click(box(block, /^到窗口缴。/))
    tap(block, '以后不再断（1条）')
    fireEvent.click(box(block, /^开通自动缴费。/))
    expect(count()).toBe('已办 1/4')
    fireEvent.click(box(section('要带的材料'), /^银行卡/))
    expect(section('要带的材料').getByRole('status').textContent).toBe('已备 1/2')
    expect([...document.querySelectorAll<HTMLElement>('.progress-done')].map(({ style }) => style.width)).toEqual([
      '25%',
      '50%',
    ])
  })

  test('keeps the ticks of each consultation on the device', async () => {
    await open(full)
    fireEvent.click(box(section('接下来怎么做'), /^书面请单位补缴。/))
    fireEvent.click(box(section('要带的材料'), /^身份证件/))
    fireEvent.click(box(section('要带的材料'), /^银行卡/))
    fireEvent.click(box(section('要带的材料'), /^身份证件/))
    expect(ticksOf('c1').load()).toEqual(['employer  书面请单位补缴。', 'material 银行卡'])
    expect(ticksOf('c2').load()).toBeUndefined()
  })

  test('shows the ticks again when one comes back', async () => {
    ticksOf('c1').save(['material 银行卡'])
    await open(full)
    expect(box(section('要带的材料'), /^银行卡/).checked).toBe(true)
    expect(box(section('要带的材料'), /^身份证件/).checked).toBe(false)
  })

  test('marks the steps and papers that nothing but the web speaks of', async () => {
    const basis = [{ ...law, grade: 'claimed' as const }]
    await open({
      ...bare,
      steps: [{ stage: 'before', text: '先问。', basis }],
      materials: [
        { text: '照片', basis },
        { text: '身份证件', basis: [...basis, law] },
      ],
    })
    const marked = [...document.querySelectorAll('label')].filter(({ textContent }) =>
      /网上经验，没有核实/.test(textContent),
    )
    expect(marked.map(({ textContent }) => textContent)).toEqual(['先问。网上经验，没有核实', '照片网上经验，没有核实'])
    expect(section('可以接着缴。').getByText('网上经验，没有核实')).toBeTruthy()
  })

  test('lists the papers with their reason, those that only some need one tap away', async () => {
    await open(full)
    const block = section('要带的材料')
    expect(block.getByText('证明是您本人。')).toBeTruthy()
    expect(block.queryByText('委托书')).toBeNull()
    tap(block, '有的情况才要带的（1样）')
    expect(block.getByText('委托书')).toBeTruthy()
  })
})

describe('a letter', () => {
  const writeText = jest.fn<Promise<void>, [string]>()
  beforeEach(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true }))

  test('is read one tap away, and copied as a whole', async () => {
    writeText.mockResolvedValue()
    await open(full)
    const block = section('可以照着写的信')
    expect(block.queryByText('我是____。')).toBeNull()
    tap(block, '补缴请求书')
    expect(block.getByText('____（单位全称）：')).toBeTruthy()
    expect(block.getByText('我是____。')).toBeTruthy()
    tap(block, '复制这封信：补缴请求书')
    await block.findByText(/^已经复制/)
    expect(writeText).toHaveBeenCalledWith('补缴请求书\n\n____（单位全称）：\n\n我是____。\n\n请单位补缴。')
    // copied once more, it is said once more
    tap(block, '复制这封信：补缴请求书')
    expect(block.getByRole('status').textContent).toBe('')
    await block.findByText(/^已经复制/)
  })

  test('that the browser does not copy can be selected, and it says so', async () => {
    writeText.mockRejectedValue(new Error('not allowed'))
    await open(full)
    const block = section('可以照着写的信')
    tap(block, '补缴请求书')
    tap(block, '复制这封信：补缴请求书')
    await waitFor(() => expect(block.getByRole('status').textContent).toMatch(/请长按上面的文字/))
  })
})

describe('what else changes', () => {
  test('the enrolment of a resident has its phase, its days and its fee', async () => {
    await open(full)
    const block = section('居民医保的参保时间和费用')
    for (const text of [
      '缴费的那天在集中参保期里。',
      '这段时间从2026年10月1日到2026年12月31日。',
      '这一年度的费：400元。',
    ])
      expect(block.getByText(text)).toBeTruthy()
  })

  test('the enrolment says one end alone, and a fee that nothing bounds above', async () => {
    await open({ ...bare, resident: { phase: 'outside', from: '2026-03-01', feeAtLeast: 400, basis: [law] } })
    const block = section('居民医保的参保时间和费用')
    for (const text of ['缴费的那天不在集中参保期里。', '这段时间从2026年3月1日开始。', '这一年度的费：至少400元。'])
      expect(block.getByText(text)).toBeTruthy()
  })

  test('the personal account says what is credited and what can be used', async () => {
    await open(full)
    const block = section('还会影响什么')
    expect(block.getByText('补缴的月份，不补记个人账户。')).toBeTruthy()
    tap(block, '个人账户')
    expect(block.getByText('等待期里，个人账户里的钱照样能用。')).toBeTruthy()
  })

  test('the ceiling says what is left, what is taken, and what would decide it', async () => {
    await open(full)
    const block = section('还会影响什么')
    tap(block, '大病保险最多能报多少')
    expect(block.getByText('断保以前积累的额度还在不在，现在还不能确定。')).toBeTruthy()
    expect(amounts(block)).toEqual([
      ['连续参保、没有报销，多出来的额度', '0到60,000元'],
      ['因为断保减少的额度', '4000元'],
      ['算下来，一年最多能报', '346,000元'],
    ])
    expect(block.getByText('没有核对是不是超过两成。')).toBeTruthy()
    expect(block.getByText('还不能确定：要先知道，连续多少年没有报销过？')).toBeTruthy()
  })

  test('the maternity allowance says who pays it, when, to whom, and how it is computed', async () => {
    await open(full)
    const block = section('还会影响什么')
    tap(block, '生育津贴')
    for (const text of [
      '生育津贴由医保基金发。',
      '要在生育以后连续缴满12个月，基金才付。',
      '发给本人，10个工作日以内。',
      '津贴怎么算：月平均工资÷30×产假天数。',
      '只算了国家规定的天数。',
    ])
      expect(block.getByText(text)).toBeTruthy()
    expect(amounts(block)).toEqual([
      ['津贴', '32,666.67元'],
      ['假期', '98天'],
      ['还要再缴', '4个月'],
    ])
  })

  test('retirement says when, what is missing, and what both ways to fill it cost', async () => {
    await open(full)
    const block = section('还会影响什么')
    tap(block, '退休，和退休以后的医保')
    expect(block.getByText('2031年10月到退休年龄。')).toBeTruthy()
    expect(amounts(block)).toEqual([
      ['那时的年龄', '61岁5个月'],
      ['比原来晚', '17个月'],
      ['离现在还有', '59个月（4年11个月）'],
      ['一共要缴满', '180到181个月'],
      ['今天算，一共还差', '30个月（2年6个月）'],
      ['养老保险另外要缴满', '192个月（16年）'],
      ['按今天的基数，一共', '24,800元'],
      ['要缴', '30个月（2年6个月）'],
      ['按今天的基数，一共', '24,800元'],
      ['按您估计的涨幅，一共', '25,854元'],
    ])
  })

  test('what both ways have cost by each year is drawn for who sees, and a table for everyone', async () => {
    await open(full)
    const block = section('还会影响什么')
    tap(block, '退休，和退休以后的医保')
    const widths = [...document.querySelectorAll<HTMLElement>('.paid-bar')].map(({ style }) =>
      Number.parseFloat(style.width),
    )
    expect(widths.map(Math.round)).toEqual([96, 37, 100])
    expect(document.querySelector('.paid-row')?.closest('[aria-hidden="true"]')).toBeTruthy()
    tap(block, '看数字（2年）：到每年年底，一共缴了多少')
    expect(rows(block)).toEqual([
      ['第几年', '一次缴足', '按月缴'],
      ['第1年', '24,800元', '9600元'],
      ['第2年', '24,800元', '25,854元'],
    ])
  })

  test('other rights are named', async () => {
    await open(full)
    tap(section('还会影响什么'), '养老和别的权益')
    expect(section('还会影响什么').getByText('养老保险要缴满16年。')).toBeTruthy()
  })
})

describe('what it is made of', () => {
  const cost = { months: [], employer: 300, person: 100, lateFee: { min: 0, max: 50 }, repairFee: 0, basis: [law] }
  const widths = () =>
    [...document.querySelectorAll<HTMLElement>('.breakdown-bar > div')].map(({ style }) => style.flexGrow)

  test('is drawn as wide as the amounts, at the most of what is bounded, and stands in a table', async () => {
    await open({ ...bare, cost: { ...cost, total: { min: 400, max: 450 } } })
    const block = section('要花多少钱')
    expect(widths()).toEqual(['300', '100', '50'])
    expect(document.querySelector('.breakdown-bar')?.getAttribute('aria-hidden')).toBe('true')
    expect(block.getByText('还没确定的，图上按最多的画。')).toBeTruthy()
    expect(rows(block)).toEqual([
      ['哪一项', '多少'],
      ['单位应缴', '300元'],
      ['个人应缴', '100元'],
      ['滞纳金', '0到50元'],
      ['补以前年度（缩短等待期）', '0元'],
      ['合计', '400到450元'],
    ])
  })

  test('is not drawn when it is one thing', async () => {
    await open({ ...bare, cost: { months: [], person: 100, repairFee: 0, total: 100, basis: [law] } })
    expect(widths()).toEqual([])
    expect(document.querySelector('.swatch.share')).toBeNull()
  })
})

test('many months of arrears wait one tap away', async () => {
  const months = ['01', '02', '03', '04'].map((month) => ({ month: `2026-${month}`, person: 100 }))
  await open({ ...bare, cost: { months, person: 400, basis: [law] } })
  const block = section('要花多少钱')
  expect(block.queryByRole('table', { name: '每个月的明细' })).toBeNull()
  tap(block, '每个月的明细（4个月）')
  expect(within(block.getByRole('table', { name: '每个月的明细' })).getAllByRole('row')).toHaveLength(5)
})

test('each block of the whole answer has its sources one tap away', async () => {
  await open(full)
  for (const name of ['几种办法比一比', '接下来怎么做', '要带的材料', '可以照着写的信', '居民医保的参保时间和费用'])
    expect(section(name).getByRole('button', { name: new RegExp(`^出处.*：${name}$`) })).toBeTruthy()
  const effects = section('还会影响什么')
  for (const name of ['个人账户', '大病保险最多能报多少', '生育津贴', '退休，和退休以后的医保', '养老和别的权益']) {
    expect(effects.queryByRole('button', { name: new RegExp(`^出处.*：${name}$`) })).toBeNull()
    tap(effects, name)
    expect(effects.getByRole('button', { name: new RegExp(`^出处.*：${name}$`) })).toBeTruthy()
  }
})

test('a broken record of ticks is dropped quietly', async () => {
  jest.mocked(history.get).mockResolvedValue(consultation(full))
  ticksOf('c1').save({ materials: [1] } as never)
  render(<AdvicePage />)
  await screen.findByRole('heading', { name: full.summary.title })
  expect(box(section('要带的材料'), /^银行卡/).checked).toBe(false)
})
