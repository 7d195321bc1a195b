import { type Advice, fail, ok, type Situation } from '@contract'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { drafts, newDraft } from '../../src/interview/draft'
import WhatIfPage from '../../src/pages/what-if'
import { planOf, set, withChange } from '../../src/pages/what-if/change'
import { dayChoices } from '../../src/pages/what-if/days'
import { compare } from '../../src/pages/what-if/facts'
import { taken } from '../../src/services/hand-over'
import { sent, serve } from '../support/functions'
import { moves, openPage } from '../support/taro'
import { bare, consultation, full, law } from './advice.sample'

const TODAY = '2026-03-10'

const worker: Situation = {
  region: '450900',
  insurance: 'employee',
  event: 'resume',
  cause: 'left-job',
  lastCoveredMonth: '2025-12',
  monthlyBase: 4500,
}

/** An answer that begins on that day and costs that much. */
const from = (day: string, cost: number): Advice => ({
  ...bare,
  benefits: { startsOn: { earliest: day, latest: day }, basis: [law] },
  options: [{ kind: 'back-pay', asTold: true, cost, basis: [] }],
})

/** Whoever pays back waits less and pays more. */
const byBackPay = ({ backPays }: Situation): Advice => (backPays ? from(TODAY, 1492) : from('2026-09-10', 0))

/** Answers previews by a rule of the test, and records what is asked for. */
const answerBy = (advice: (situation: Situation) => Advice) =>
  serve((_name, { action, situations }) =>
    ok(
      action === 'preview'
        ? { advices: (situations as Situation[]).map(advice) }
        : { id: 'new1', createdAt: '', advice: bare },
    ),
  )

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T04:00:00Z`) })
  openPage('/pages/what-if/index')
})
afterEach(() => jest.useRealTimers())

const rest = () => act(async () => jest.advanceTimersByTimeAsync(1000))
async function openOn(situation: Situation): Promise<void> {
  drafts.save(newDraft(situation))
  render(<WhatIfPage />)
  await rest()
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const choose = (group: string, label: RegExp) =>
  act(async () =>
    fireEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name: label })),
  )
const typeDay = (text: string) =>
  act(async () => fireEvent.input(screen.getByRole('textbox', { name: '缴费日期' }), { target: { value: text } }))
/** What stands at the field of the typed day, against it. */
const faultOfDay = () => {
  const field = screen.getByRole('textbox', { name: '缴费日期' })
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? undefined
}
const news = () => document.querySelector('.news')?.textContent
const previews = () => sent.filter(({ data }) => data.action === 'preview').map(({ data }) => data.situations)
const names = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
/** The cells of the row of that name. */
const row = (name: string) => {
  const found = screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement
  return within(found)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
}

describe('what would be', () => {
  test('begins with the present plan, whose day of payment is today unless it was told', async () => {
    answerBy(byBackPay)
    await openOn(worker)
    expect(previews()).toEqual([[0, 1].map(() => ({ ...worker, payOn: TODAY }))])
    expect(names()).toEqual(['比什么', '现在这样', '办法一'])
    expect(row('怎么做')).toEqual([
      '缴费日期：2026年3月10日缴费基数：4500元哪一种医保：职工医保（单位交）',
      '跟现在一样',
    ])
    expect(news()).toMatch(/还没有改/)
  })

  test('is asked as soon as something is changed, and said in words beside the present plan', async () => {
    answerBy(byBackPay)
    await openOn(worker)
    await choose('补不补交', /^补交/)
    expect(news()).toBe('正在重新算……')
    await rest()
    expect(previews()[1]).toEqual([
      { ...worker, payOn: TODAY },
      { ...worker, payOn: TODAY, backPays: true },
    ])
    expect(row('怎么做')[1]).toBe('补不补交：补交')
    expect(row('从哪天起有保障')).toEqual(['2026年9月10日', '2026年3月10日早184天'])
    expect(row('这次自己要花的钱')).toEqual(['0元', '1492元多1492元'])
    expect(news()).toBe('办法一：从哪天起有保障：2026年3月10日（早184天）；这次自己要花的钱：1492元（多1492元）。')
  })

  test('that comes to the same says so', async () => {
    answerBy(() => from(TODAY, 10))
    await openOn(worker)
    await choose('哪天去缴费', /^下个月1日/)
    await rest()
    expect(news()).toBe('办法一：结果跟现在这样一样。')
    expect(row('从哪天起有保障')).toEqual(['2026年3月10日', '2026年3月10日'])
  })

  test('is no change when one chooses again what is planned', async () => {
    answerBy(byBackPay)
    await openOn({ ...worker, backPays: false })
    await choose('补不补交', /^补交/)
    await choose('补不补交', /^不补交/)
    await rest()
    expect(news()).toMatch(/还没有改/)
    expect(screen.queryByRole('button', { name: '就用办法一' })).toBeNull()
  })

  test('compares three columns, the third added by hand', async () => {
    answerBy(byBackPay)
    await openOn(worker)
    await choose('补不补交', /^补交/)
    await press('再加一个办法，一起比')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '办法二：改成怎么做？' }))
    await choose('哪天去缴费', /^这个月最后一天/)
    await rest()
    expect(names()).toEqual(['比什么', '现在这样', '办法一', '办法二'])
    expect(row('怎么做').slice(1)).toEqual(['补不补交：补交', '缴费日期：2026年3月31日'])
    await press('改办法一')
    expect(screen.getByRole('button', { name: '改办法一' }).getAttribute('aria-pressed')).toBe('true')
    expect(news()).toMatch(/^办法一：从哪天起有保障/)
  })

  test('takes a day and a base that are typed, once they can be read', async () => {
    answerBy(byBackPay)
    await openOn(worker)
    await choose('哪天去缴费', /^别的日子/)
    await typeDay('2026年4月')
    await rest()
    expect(previews()).toHaveLength(1)
    await typeDay('2026年4月26日')
    const base = screen.getByRole('textbox', { name: '每月的缴费基数（元）' })
    await act(async () => fireEvent.input(base, { target: { value: '5000' } }))
    await rest()
    expect(previews()[1]).toEqual([
      { ...worker, payOn: TODAY },
      { ...worker, payOn: '2026-04-26', monthlyBase: 5000 },
    ])
  })

  test('counts no longer a base or a day that was taken away again', async () => {
    answerBy(byBackPay)
    await openOn(worker)
    const type = (name: string, value: string) =>
      act(async () => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } }))
    await type('每月的缴费基数（元）', '5000')
    await choose('哪天去缴费', /^别的日子/)
    await typeDay('2026年4月26日')
    await type('每月的缴费基数（元）', '')
    await typeDay('2026年')
    await rest()
    expect(row('怎么做')[1]).toBe('跟现在一样')
    expect(news()).toMatch(/^还没有改/)
  })

  test('asks nothing the contract refuses, and says why', async () => {
    answerBy(byBackPay)
    await openOn({ ...worker, lastCoveredMonth: '2026-03' })
    await choose('哪天去缴费', /^别的日子/)
    await typeDay('2026-02-01')
    await rest()
    expect(news()).toBe('这样不行：最后交足医保的月份不能晚于缴费的那个月。')
    expect(previews()).toHaveLength(1)
  })

  test.each([
    ['2399年1月1日', '缴费日期：离今天太远了，请写3年以内的日子'],
    ['1890年1月1日', '缴费日期应当在 1990 年到 2100 年之间'],
  ])('asks nothing about %s, says why at the field, and keeps the columns', async (text, words) => {
    answerBy(byBackPay)
    await openOn(worker)
    await choose('哪天去缴费', /^别的日子/)
    await typeDay(text)
    await rest()
    expect(faultOfDay()).toBe(words)
    expect(news()).toBe(`这样不行：${words}。`)
    expect(previews()).toHaveLength(1)
    expect(names()).toEqual(['比什么', '现在这样', '办法一'])
  })

  test('of a day that is refused says why at the field, keeps the columns, and goes on with another day', async () => {
    const words = '这里只收录以后的规则，更早的缴费请问当地。'
    const isEarly = ({ payOn = '' }: Situation) => payOn < '2011-07-01'
    serve((_name, { situations }) => {
      const early = (situations as Situation[]).findIndex(isEarly)
      return early < 0
        ? ok({ advices: (situations as Situation[]).map(byBackPay) })
        : fail('bad-request', '有 1 处需要修改', [{ path: `situations.${early}.payOn`, message: words }])
    })
    await openOn({ ...worker, lastCoveredMonth: '2005-01' })
    await choose('哪天去缴费', /^别的日子/)
    await typeDay('2006年1月1日')
    await rest()
    expect(faultOfDay()).toBe(words)
    expect(news()).toBe(`这样不行：${words}`)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(row('从哪天起有保障')).toEqual(['2026年9月10日', '2026年9月10日'])

    // who goes on with another way is told what keeps it from being compared
    await press('再加一个办法，一起比')
    await choose('补不补交', /^补交/)
    await rest()
    expect(news()).toBe(`办法一不行：${words}`)
    await press('改办法一')
    expect(faultOfDay()).toBe(words)
    await typeDay('2026年4月1日')
    expect(faultOfDay()).toBeUndefined()
    await rest()
    expect(row('从哪天起有保障')).toHaveLength(3)
    expect(row('怎么做')[1]).toBe('缴费日期：2026年4月1日')
  })

  test('offers no other scheme while the employer has to pay', async () => {
    const schemes = () => screen.queryByRole('group', { name: '哪一种医保' })
    answerBy(() => bare)
    await openOn(worker)
    expect(schemes()).toBeTruthy()
    cleanup()
    answerBy(() => ({ ...bare, backPay: { verdict: 'employer-duty', basis: [] } }))
    await openOn({ ...worker, cause: 'employer-arrears' })
    expect(screen.getByRole('table')).toBeTruthy()
    expect(schemes()).toBeNull()
  })

  test('offers a resident to repair as many years as were missed, and no base', async () => {
    answerBy(() => bare)
    await openOn({ region: '450900', insurance: 'resident', resident: { lapsedYears: [2024, 2025], repairYears: 0 } })
    const years = within(screen.getByRole('group', { name: '打算补几年' })).getAllByRole('radio')
    expect(years.map((radio) => radio.closest('label')?.textContent)).toEqual(['0年现在的打算', '1年', '2年'])
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('group', { name: '补不补交' })).toBeNull()
  })
})

describe('while the answer is on its way', () => {
  test('one call is made at a time, and what was wanted last is shown in the end', async () => {
    const replies: (() => void)[] = []
    serve(
      (_name, { situations }) =>
        new Promise((resolve) =>
          replies.push(() => resolve(ok({ advices: (situations as Situation[]).map(byBackPay) }))),
        ),
    )
    const reply = () => act(async () => replies.shift()?.())
    drafts.save(newDraft(worker))
    render(<WhatIfPage />)
    await rest()
    await reply()
    await choose('补不补交', /^补交/)
    await rest()
    await choose('补不补交', /^不补交/)
    await rest()
    expect(sent).toHaveLength(2)
    await reply()
    // the reply to what is no longer wanted is not shown
    expect(row('从哪天起有保障')).toEqual(['2026年9月10日', '2026年9月10日'])
    expect(sent).toHaveLength(3)
    await reply()
    expect(row('怎么做')[1]).toBe('补不补交：不补交，从现在起接着交')
    expect(news()).toBe('办法一：结果跟现在这样一样。')
  })

  test('a call that fails keeps the columns, and is made again', async () => {
    answerBy(byBackPay)
    await openOn(worker)
    serve(() => fail('internal', '服务出了点问题'))
    await choose('补不补交', /^补交/)
    await rest()
    expect(row('从哪天起有保障')).toEqual(['2026年9月10日', '2026年9月10日'])
    expect(news()).toBe('没有算出来，下面还是上一次的结果。服务出了点问题')
    answerBy(byBackPay)
    await press('重试')
    expect(document.activeElement).toBe(document.querySelector('.news'))
    await rest()
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    expect(row('从哪天起有保障')[1]).toBe('2026年3月10日早184天')
  })
})

test('a call that nobody tapped for does not take the focus when it fails', async () => {
  answerBy(byBackPay)
  await openOn(worker)
  serve(() => fail('internal', '服务出了点问题'))
  const base = screen.getByRole('textbox', { name: '每月的缴费基数（元）' })
  base.focus()
  await act(async () => fireEvent.input(base, { target: { value: '45' } }))
  await rest()
  expect(news()).toMatch(/^没有算出来/)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.activeElement).toBe(base)
})

/** Pays back, and fails to make an answer of it. */
async function takeInVain(): Promise<void> {
  answerBy(byBackPay)
  await openOn(worker)
  await choose('补不补交', /^补交/)
  await rest()
  serve(() => fail('internal', '服务出了点问题'))
  await press('就用办法一')
}

describe('a way that convinces', () => {
  test('becomes the answer, is recorded once however often it fails, and back from it leads here', async () => {
    await takeInVain()
    await press('重试')
    const [first, again] = sent
    expect(again).toEqual(first)
    expect(first?.data).toMatchObject({ action: 'advise', situation: { ...worker, payOn: TODAY, backPays: true } })
    answerBy(byBackPay)
    await press('重试')
    expect(moves).toEqual(['navigateTo /pages/advice/index?id=new1'])
    expect(taken('new1')).toMatchObject({ id: 'new1', advice: bare, situation: drafts.load()?.situation })
    expect(drafts.load()).toMatchObject({ situation: { backPays: true }, done: true })
  })
})

test('a way that could not be taken is no longer spoken of once it is another one', async () => {
  await takeInVain()
  expect(screen.getByRole('alert')).toBeTruthy()
  answerBy(byBackPay)
  await choose('哪天去缴费', /^下个月1日/)
  await rest()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(news()).toMatch(/^办法一：/)
})

describe('the situation', () => {
  test('of a former consultation is asked about today', async () => {
    openPage('/pages/what-if/index?id=c1')
    serve((name, { situations }) =>
      ok(name === 'history' ? consultation(full) : { advices: (situations as Situation[]).map(byBackPay) }),
    )
    render(<WhatIfPage />)
    await rest()
    await rest()
    expect(previews()[0]).toEqual([0, 1].map(() => ({ region: '450900', insurance: 'employee', payOn: TODAY })))
  })

  test('of a former consultation, taken otherwise, leaves answers under way as they are', async () => {
    const underWay = { ...newDraft(worker), requestId: 'underway1' }
    openPage('/pages/what-if/index?id=c1')
    drafts.save(underWay)
    serve((name, { action, situations }) => {
      if (name === 'history') return ok(consultation(full))
      if (action === 'advise') return ok({ id: 'new1', createdAt: '', advice: bare })
      return ok({ advices: (situations as Situation[]).map(byBackPay) })
    })
    render(<WhatIfPage />)
    await rest()
    await rest()
    await choose('补不补交', /^补交/)
    await rest()
    await press('就用办法一')
    expect(moves).toEqual(['navigateTo /pages/advice/index?id=new1'])
    expect(drafts.load()).toEqual(underWay)
  })

  test.each(['/pages/what-if/index', '/pages/what-if/index?id=gone'])(
    'that is not there, at %s, leads to the questions',
    async (url) => {
      openPage(url)
      serve(() => fail('not-found', '没有这条记录'))
      render(<WhatIfPage />)
      await rest()
      await press('去回答')
      expect(moves).toEqual(['navigateTo /pages/interview/index'])
    },
  )

  test('that cannot be fetched can be asked for again', async () => {
    openPage('/pages/what-if/index?id=c1')
    serve(() => fail('internal', '服务出了点问题'))
    render(<WhatIfPage />)
    await rest()
    serve((name) => ok(name === 'history' ? consultation(full) : { advices: [bare, bare] }))
    await press('重试')
    await rest()
    expect(screen.getByRole('table')).toBeTruthy()
  })
})

describe('a change', () => {
  test('takes with it what was told of the former day', () => {
    const told: Situation = { region: '450900', insurance: 'resident', payOn: TODAY, resident: { window: 'inside' } }
    expect(withChange(told, { payOn: '2026-06-01' })).toEqual({
      region: '450900',
      insurance: 'resident',
      payOn: '2026-06-01',
    })
  })

  test('to 灵活就业 leaves an employer in arrears behind, and stays in 职工医保', () => {
    const owed: Situation = { ...worker, cause: 'employer-arrears', orderedToPay: 'not-ordered' }
    const { monthlyBase: _ofTheEmployer, ...person } = worker
    const left = { ...person, insurance: 'flexible', cause: 'left-job', backPays: false }
    expect(withChange(owed, { insurance: 'flexible' })).toEqual(left)
  })

  test('of the scheme keeps the month from which it was paid again for a worker only', () => {
    const again: Situation = { ...worker, cause: 'system-error', lastCoveredMonth: '2025-12', paidAgainFrom: '2026-02' }
    const { monthlyBase: _ofTheEmployer, ...person } = again
    expect(withChange(again, { insurance: 'flexible' })).toEqual({ ...person, insurance: 'flexible', backPays: false })
    // the cover that ends is that of the months paid since, up to the payment
    const moved = withChange(again, { insurance: 'resident' })
    expect(moved).not.toHaveProperty('paidAgainFrom')
    expect(moved).toMatchObject({ lastCoveredMonth: '2026-02', continuousMonths: 1 })
  })

  test('to 居民医保 moves, and says where from', () => {
    expect(withChange(worker, { insurance: 'resident', monthlyBase: 5000 })).toMatchObject({
      insurance: 'resident',
      previous: { insurance: 'employee' },
    })
    expect(withChange(worker, { insurance: 'resident' })).not.toHaveProperty('event')
  })

  test('to 居民医保 pays for the year that the answer names, on the day that it is of, and says so', () => {
    const change = { insurance: 'resident', 'resident.coverYear': 2027 } as const
    expect(withChange(worker, change).resident).toMatchObject({ coverYear: 2027, repairYears: 0 })
    expect(planOf(worker, change)).toEqual(['哪一种医保：城乡居民医保', '交哪一年的：2027年'])
    expect(withChange(worker, { ...change, payOn: '2026-05-06' })).not.toHaveProperty('resident.coverYear')
  })

  test('to another scheme pays nothing back, unless one says so', () => {
    const paying: Situation = { ...worker, backPays: true }
    const moved = set({}, paying, 'insurance', 'flexible')
    expect(withChange(paying, moved).backPays).toBe(false)
    expect(withChange(paying, set(moved, paying, 'backPays', true)).backPays).toBe(true)
  })
})

describe('the days to try', () => {
  test('are each named once, none of them over but for the planned one', () => {
    const advice: Advice = {
      ...bare,
      backPay: { verdict: 'allowed', until: '2026-05-31', basis: [] },
      resident: { from: '2026-01-01', to: '2026-03-31', basis: [] },
    }
    expect(dayChoices(TODAY, '2026-02-01', advice).map(({ value, label }) => [value, label])).toEqual([
      ['2026-02-01', '现在的打算'],
      ['2026-03-10', '今天'],
      ['2026-03-31', '这个月最后一天'],
      ['2026-04-01', '下个月1日'],
      ['2026-05-31', '能补缴的最后一天'],
    ])
  })

  test('cross the turn of the year', () => {
    expect(dayChoices('2026-12-31', '2026-12-31', bare).map(({ value }) => value)).toEqual(['2026-12-31', '2027-01-01'])
  })
})

describe('a comparison', () => {
  const cells = (now: Advice, other: Advice, name: string) =>
    compare([now, other], [TODAY, TODAY]).find((one) => one.name === name)?.cells[1]
  const starts = (earliest: string, latest: string | null): Advice => ({
    ...bare,
    benefits: { startsOn: { earliest, latest }, basis: [] },
  })

  test.each([
    ['both bounds move alike', starts('2026-03-01', '2026-04-01'), starts('2026-03-11', '2026-04-11'), '晚10天'],
    ['only one bound moves', starts('2026-03-01', '2026-04-01'), starts('2026-03-01', '2026-03-25'), '最晚的日子早7天'],
    [
      'the bounds move apart',
      starts('2026-03-02', '2026-04-01'),
      starts('2026-03-01', '2026-04-03'),
      '最早的日子早1天，最晚的日子晚2天',
    ],
    ['nothing bounds it', starts('2026-03-01', null), starts('2026-04-01', null), '最早的日子晚31天'],
    ['only one is bounded', starts('2026-03-01', null), starts('2026-03-01', '2026-04-01'), '不一样'],
    ['nothing is known of it', starts('2026-03-01', null), bare, undefined],
    ['nothing was known of it', bare, starts('2026-04-01', null), '不一样'],
    ['it is the same', starts('2026-03-01', null), starts('2026-03-01', null), undefined],
  ])('of the first day, when %s, says so', (_name, now, other, change) => {
    expect(cells(now, other, '从哪天起有保障')?.change).toBe(change)
  })

  test('names no first day before the payment unless it is sure that what was before it is paid', () => {
    const open = starts('2026-01-01', '2026-09-01')
    const sure: Advice = { ...open, benefits: { ...open.benefits, retroactive: 'yes', basis: [] } }
    expect(cells(bare, open, '从哪天起有保障')?.lines).toEqual(['最早缴费当天', '最晚2026年9月1日'])
    expect(cells(bare, sure, '从哪天起有保障')?.lines).toEqual(['最早2026年1月1日', '最晚2026年9月1日'])
    expect(cells(bare, starts('2026-01-01', null), '从哪天起有保障')?.lines).toEqual(['最早缴费当天'])
  })

  test('counts money to the fen, and does not reckon with ranges', () => {
    const costs = (person: number | { min: number; max: number }): Advice => ({
      ...bare,
      options: [{ kind: 'flexible', asTold: true, cost: person, basis: [] }],
    })
    expect(cells(costs(0.3), costs(0.1), '这次自己要花的钱')?.change).toBe('少0.20元')
    expect(cells(costs(0.3), costs({ min: 0, max: 1 }), '这次自己要花的钱')).toEqual({
      lines: ['0到1元'],
      change: '不一样',
    })
  })

  test('does not call unknown what is paid month by month, unless months are paid back', () => {
    const way = (kind: 'flexible' | 'back-pay'): Advice => ({
      ...bare,
      options: [{ kind, asTold: true, monthlyCost: 754.6, basis: [] }],
    })
    const paid: Advice = { ...bare, options: [{ kind: 'back-pay', asTold: true, cost: 1492, basis: [] }] }
    expect(cells(paid, way('flexible'), '这次自己要花的钱')).toEqual({ lines: ['按月缴'], change: '不一样' })
    expect(cells(paid, way('back-pay'), '这次自己要花的钱')?.lines).toEqual(['还不知道'])
  })

  test('has a row for each respect that one of the answers speaks of', () => {
    expect(compare([bare, full], [TODAY, TODAY]).map(({ name }) => name)).toEqual([
      '从哪天起有保障',
      '要等多久',
      '能不能补缴',
      '这次自己要花的钱',
      '以后自己每月要缴',
      '缴费以前看病的钱',
      '没有保障的整月',
      '连续缴费的年限',
    ])
    expect(compare([bare, bare], [TODAY, TODAY])).toEqual([])
  })
})
