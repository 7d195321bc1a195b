import type { Advice, Purpose } from '@contract'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Fold } from '../../src/components/Fold'
import { daysToKeep } from '../../src/pages/advice/blocks/days'
import { Send } from '../../src/pages/advice/blocks/Send'
import { ToFriend } from '../../src/pages/advice/blocks/ToFriend.weapp'
import { asText, conclusion, sources, start, toDo } from '../../src/pages/advice/blocks/text'
import { addToCalendar } from '../../src/services/calendar.weapp'
import { layOut } from '../../src/services/picture'
import { print } from '../../src/services/print'
import { openPage } from '../support/taro'
import { bare, consultation, full, law, reported } from './advice.sample'

const shared = jest.fn()
const addPhoneCalendar = jest.fn()
jest.mock('@tarojs/taro', () => {
  const stand = jest.requireActual('../support/taro')
  return {
    ...stand,
    __esModule: true,
    default: { ...stand.default, addPhoneCalendar: (event: object) => addPhoneCalendar(event) },
    useShareAppMessage: (message: () => object) => shared(message()),
  }
})

const offer = (part: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(part))
    Object.defineProperty(navigator, name, { value, configurable: true, writable: true })
}
const writeText = jest.fn<Promise<void>, [string]>()
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter(Boolean)
const tick = () => act(async () => fireEvent.click(screen.getByRole('checkbox', { name: /^把我的结论也发过去/ })))

beforeEach(() => {
  jest.resetAllMocks()
  jest.useFakeTimers({ now: new Date('2026-03-10T04:00:00Z') })
  writeText.mockResolvedValue()
  offer({ clipboard: { writeText }, share: undefined })
  openPage('/pages/advice/index?id=c1')
})
afterEach(() => jest.useRealTimers())

describe('a friend', () => {
  test('gets the way to the first page and nothing of the answer, unless the person chooses to tell it', async () => {
    render(<Send consultation={consultation(full)} />)
    await press('复制，发给朋友')
    const [invitation = ''] = writeText.mock.calls[0] ?? []
    expect(invitation).toMatch(/续保通.*\nhttp:\/\/localhost\/$/)
    expect(invitation).not.toContain(full.summary.title)
    await tick()
    await press('复制，发给朋友')
    expect(writeText).toHaveBeenLastCalledWith(
      '可以接着缴。\n按2026年3月10日缴费算。\n先登记，再缴费。\nhttp://localhost/',
    )
    expect(said()).toEqual(['已经复制。打开微信，粘贴给朋友就行。'])
  })

  test('is reached by the browser’s own way where it has one', async () => {
    const share = jest.fn().mockResolvedValue(undefined)
    offer({ share })
    render(<Send consultation={consultation(full)} />)
    await tick()
    await press('发给朋友')
    expect(share).toHaveBeenCalledWith({
      text: '可以接着缴。\n按2026年3月10日缴费算。\n先登记，再缴费。',
      url: 'http://localhost/',
    })
    expect(said()).toEqual(['已经发出。'])
  })

  test.each([
    ['thinks better of it', 'AbortError', '没有发送。'],
    ['is not let', 'NotAllowedError', '没有成功。请您自己选中上面的答复，复制给朋友。'],
  ])('gets nothing when the person %s, and it says so', async (_name, name, words) => {
    offer({ share: jest.fn().mockRejectedValue(Object.assign(new Error(), { name })) })
    render(<Send consultation={consultation(full)} />)
    await press('发给朋友')
    expect(said()).toEqual([words])
  })

  test('gets in WeChat a card that opens the first page, without an answer in its address', () => {
    render(<ToFriend message={{ title: '可以接着缴。', lines: ['先登记，再缴费。'] }} />)
    expect(shared).toHaveBeenCalledWith({ title: '可以接着缴。先登记，再缴费。', path: '/pages/home/index' })
    expect(screen.getByRole('button', { name: '发给朋友' }).getAttribute('open-type')).toBe('share')
  })
})

describe('the list of what to do', () => {
  test('is copied with what it is of, the lapsed months among it, its steps, papers and numbers', async () => {
    render(<Send consultation={consultation(full)} />)
    await press('复制办事清单')
    expect(writeText.mock.calls[0]?.[0].split('\n').slice(0, 37)).toEqual([
      '玉林市，职工医保（单位交）',
      '断缴2个月：2026年1月到2月。',
      '按2026年3月10日缴费算。',
      '可以接着缴。',
      '',
      '单位要缴多少',
      '职工：5名',
      '没有缴的月份：2026年1月到2月，2个月',
      '最早一个月的缴费截止日：2026年1月31日',
      '单位应缴：2700元',
      '个人应缴（从工资里代扣）：600元',
      '滞纳金（算到缴费那天）：50到62.50元',
      '晚一天再加的滞纳金：1.65元',
      '一共：3350到3362.50元',
      '滞纳金由单位出。',
      '',
      '单位要承担什么',
      '您填的费用里，医保基金不付的：1200元',
      '申请劳动仲裁，最晚到：2027年3月9日',
      '医保基金不付的，才由单位承担。',
      '本来由医保基金付的部分，由单位付。',
      '从知道报不了的那天起一年以内。',
      '',
      '交重了怎么办',
      '一般留职工医保。',
      '另一种交的钱能不能退，现在还不能确定。',
      '不能重复享受。',
      '',
      '缴费以前',
      '1. 先打电话问清楚。（在哪办：热线12393）',
      '　· 问能不能补。',
      '　· 问多少钱。',
      '',
      '请单位补缴',
      '1. 书面请单位补缴。',
      '',
      '去缴费（用一种办法就行）',
    ])
    expect(writeText.mock.calls[0]?.[0]).toMatch(/要带的材料\n1\. 身份证件\n2\. 银行卡\n\n有的情况才要带的\n1\. 委托书/)
    expect(writeText.mock.calls[0]?.[0]).toMatch(/不服，可以怎么办\n对单位：申请劳动仲裁（/)
    expect(writeText.mock.calls[0]?.[0]).toMatch(/医保服务热线 12393 工作日/)
    expect(said()).toEqual(['已经复制，可以粘贴到微信或者备忘录里。'])
  })

  test('that the browser does not copy says so', async () => {
    writeText.mockRejectedValue(new Error('not allowed'))
    render(<Send consultation={consultation(full)} />)
    await press('复制办事清单')
    expect(said()).toEqual(['没有复制成功。请您自己选中上面的文字，再复制。'])
  })

  test('is not offered where there is nothing to do', () => {
    render(<Send consultation={consultation(bare)} />)
    expect(screen.queryByRole('button', { name: '复制办事清单' })).toBeNull()
    expect(screen.queryByRole('heading', { name: '这几天别错过' })).toBeNull()
  })
})

describe('days not to miss', () => {
  const days = (advice: Partial<Advice>, payOn?: string) =>
    daysToKeep(
      {
        ...consultation({ ...bare, ...advice }),
        situation: { region: '450900', insurance: 'employee', ...(payOn && { payOn }) },
      },
      '2026-03-10',
    ).map(({ day, title }) => `${day} ${title}`)

  test('stand in order, those that are over and those that are not certain left out', () => {
    expect(days(full, '2026-03-09')).toEqual([
      '2026-05-31 补缴医保的最后一天',
      '2026-12-31 居民医保这段缴费时间的最后一天',
      '2027-03-09 申请劳动仲裁的最后一天',
    ])
  })

  test('name the first day once when it is certain, and the day of payment that is planned', () => {
    const benefits = { startsOn: { earliest: '2026-04-01', latest: '2026-04-01' }, basis: [] }
    expect(days({ benefits }, '2026-03-20')).toEqual(['2026-03-20 去缴医保费', '2026-04-01 医保开始有保障'])
  })

  test('name no first day where nothing bounds it', () => {
    expect(days({ benefits: { startsOn: { earliest: '2026-04-01', latest: null }, basis: [] } })).toEqual([])
  })

  test('are one entry each, with all that the day is', () => {
    const benefits = { startsOn: { earliest: '2026-03-20', latest: '2026-03-20' }, basis: [] }
    expect(days({ benefits }, '2026-03-20')).toEqual(['2026-03-20 去缴医保费，医保开始有保障'])
  })

  test('ask no employer of who acts for it', () => {
    const owed = consultation({ ...bare, backPay: { verdict: 'employer-duty', basis: [] } })
    const titles = (purpose: Purpose) =>
      daysToKeep({ ...owed, situation: { ...owed.situation, payOn: '2026-03-20', purpose } }, '2026-03-10').map(
        ({ title }) => title,
      )
    expect(titles('never-enrolled')).toEqual(['请单位去缴医保费'])
    expect(titles('employer-clerk')).toEqual(['去缴医保费'])
  })

  test('hold the end of a wait that pays a part, since cover begins before it', () => {
    const benefits: Advice['benefits'] = {
      startsOn: { earliest: '2026-03-11', latest: '2026-03-11' },
      timeline: [
        { from: '2026-03-11', to: '2026-06-11', status: 'waiting' },
        { from: '2026-06-11', to: '2027-01-01', status: 'covered' },
      ],
      basis: [],
    }
    expect(days({ benefits })).toEqual(['2026-03-11 医保开始有保障', '2026-06-11 医保等待期过完'])
  })

  test('keep their names however many of them are over, so that none is added twice', () => {
    const ids = (today: string) => daysToKeep(consultation(full), today).map(({ id, day }) => `${id} ${day}`)
    expect(ids('2026-06-01')).toEqual(ids('2026-03-10').filter((name) => name >= 'c1' && !/2026-0[35]/.test(name)))
  })

  test('are downloaded one by one, each for the calendar', async () => {
    URL.createObjectURL = jest.fn(() => 'blob:1')
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation()
    render(<Send consultation={consultation(full)} />)
    await press('加到日历：2026年5月31日，补缴医保的最后一天')
    expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('2026-05-31.ics')
    expect(said()).toEqual(['已经下载。打开这个文件，日历会问您要不要添加，前一天早上九点提醒。'])
  })

  const day = { id: 'c1-0', day: '2026-05-31', title: '补缴医保的最后一天', text: '问清楚。' }

  test('go into the phone’s calendar in WeChat, for the whole day wherever the phone is, with a reminder the morning before', async () => {
    addPhoneCalendar.mockResolvedValue({})
    expect(await addToCalendar(day)).toBe('已经加到日历，前一天早上九点提醒。')
    const [{ startTime, alarmOffset, ...event }] = addPhoneCalendar.mock.calls[0]
    expect(event).toEqual({ title: day.title, description: day.text, allDay: true })
    expect(new Date(startTime * 1000)).toEqual(new Date(2026, 4, 31))
    expect(new Date((startTime - alarmOffset) * 1000)).toEqual(new Date(2026, 4, 30, 9))
  })

  test.each([
    ['addPhoneCalendar:fail cancel', /^没有添加。$/],
    ['addPhoneCalendar:fail auth deny', /「设置」里允许/],
    ['addPhoneCalendar:fail system error', /请您自己在日历里记下/],
  ])('that WeChat refuses with %s say what to do', async (errMsg, words) => {
    addPhoneCalendar.mockRejectedValue({ errMsg })
    expect(await addToCalendar(day)).toMatch(words)
  })
})

describe('on paper', () => {
  test('all that is folded away is open while it is printed, and folded again afterwards', async () => {
    jest.useRealTimers()
    // it clicks and lets the page render by itself, as in a browser
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
    const printed: (string | null)[] = []
    const { container } = render(
      <main>
        <Fold label="外面">
          <Fold label="里面">
            <p>最里面的话</p>
          </Fold>
        </Fold>
        <form>
          <Fold label="日历">
            <p>要填的</p>
          </Fold>
        </form>
      </main>,
    )
    window.print = () => void printed.push(container.textContent)
    await print(container)
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('最里面的话')
    expect(printed[0]).not.toContain('要填的')
    window.dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(container.textContent).not.toContain('最里面的话'))
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  })

  test('of the long picture, lines fit its width, and no number or bracket is torn apart', () => {
    const text = '先登记，再缴费（拨打12393，查fuwu.nhsa.gov.cn），'.repeat(7)
    const wide = (part: string) => [...part].length * 10
    const lines = layOut([{ title: '可以', lines: [text] }], 10, 'serif', wide)
    expect(lines.map((line) => line.text).join('')).toBe(`可以${text}`)
    for (const [i, { text: line, y }] of lines.entries()) {
      expect(wide(line)).toBeLessThanOrEqual(220)
      expect(line).not.toMatch(/^[，）]|（$/)
      expect(line.replaceAll('12393', '').replaceAll('fuwu.nhsa.gov.cn', '')).not.toMatch(/[!-~]/)
      expect(y).toBeGreaterThan(lines[i - 1]?.y ?? 0)
    }
  })

  test('a picture that cannot be made says what else one can do', async () => {
    HTMLCanvasElement.prototype.getContext = () => null
    render(<Send consultation={consultation(full)} />)
    await press('存成长图')
    expect(said()).toEqual(['没有存成图。请改用「打印」，或者截屏。'])
  })
})

describe('the answer as text', () => {
  test('has the first day with both bounds, and every source once with its grade', () => {
    expect(start(consultation(full))).toEqual([
      { title: '从哪天起有保障', lines: ['最早2026年3月10日，最晚2026年9月1日'] },
    ])
    expect(start(consultation(bare))).toEqual([])
    const trace = [{ decision: 'd', rule: 'r', outcome: {}, facts: {}, basis: [law, reported, law], overridden: [] }]
    expect(sources({ ...bare, trace })).toEqual([
      {
        title: '出处',
        lines: ['示例法第一条（法律法规，2026年2月1日核对）', '示例报道（据报道，2026年1月15日核对）'],
      },
    ])
    expect(sources(bare)).toEqual([])
  })

  test('names no day before the payment where it is open whether what was before it is paid', () => {
    const startsOn = { earliest: '2026-01-01', latest: '2026-09-01' }
    const lines = (retroactive: 'yes' | 'depends') =>
      start(consultation({ ...bare, benefits: { startsOn, retroactive, basis: [] } }))[0]?.lines
    expect(lines('depends')).toEqual(['最早缴费当天，最晚2026年9月1日'])
    expect(lines('yes')).toEqual(['最早2026年1月1日，最晚2026年9月1日'])
  })

  test('sets parts apart by an empty line', () => {
    expect(asText([conclusion(consultation(full)), ...start(consultation(full))])).toBe(
      '可以接着缴。\n按2026年3月10日缴费算。\n先登记，再缴费。\n\n从哪天起有保障\n最早2026年3月10日，最晚2026年9月1日',
    )
    expect(toDo(bare)).toEqual([])
  })

  test('marks a step and a paper that nothing but the web speaks of', () => {
    const basis = [{ ...law, grade: 'claimed' as const }]
    const told: Advice = {
      ...bare,
      steps: [{ stage: 'before', text: '先问。', channel: '热线', basis }],
      materials: [
        { text: '照片', basis },
        { text: '身份证件', basis: [...basis, law] },
      ],
    }
    expect(toDo(told).map(({ lines }) => lines)).toEqual([
      ['1. 先问。（网上经验，没有核实）（在哪办：热线）'],
      ['1. 照片（网上经验，没有核实）', '2. 身份证件'],
    ])
  })
})
