import { render, screen, within } from '@testing-library/react'
import { Timeline } from '../../src/components/Timeline'

describe('the timeline', () => {
  const segments = [
    { from: '2026-01-01', to: '2026-03-10', status: 'uncovered' },
    { from: '2026-03-10', to: '2026-03-11', status: 'unknown' },
    { from: '2026-03-11', to: '2026-06-01', status: 'waiting' },
    { from: '2026-06-01', to: '2026-07-01', status: 'retroactive' },
    { from: '2026-07-01', to: '2027-01-01', status: 'covered' },
    { from: '2027-01-01', to: '2027-02-01', status: 'uncovered' },
  ] as const

  test('says every stretch in words, with its last day included', () => {
    render(<Timeline segments={segments} />)
    const table = screen.getByRole('table', { name: '哪段时间有保障（画到2027年1月31日为止）' })
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent))
    expect(rows).toEqual([
      ['从', '到', '状态'],
      ['2026年1月1日', '2026年3月9日', '没有保障'],
      ['2026年3月10日', '2026年3月10日', '要由当地确定'],
      ['2026年3月11日', '2026年5月31日', '等待期'],
      ['2026年6月1日', '2026年6月30日', '补缴后可以报销'],
      ['2026年7月1日', '2026年12月31日', '有保障'],
      ['2027年1月1日', '2027年1月31日', '没有保障'],
    ])
  })

  test('says beside a stretch why it is so, where that is known', () => {
    render(
      <Timeline segments={segments} why={(from) => (from === '2026-03-11' ? '补缴以后要等三个月。' : undefined)} />,
    )
    expect(screen.getByText('补缴以后要等三个月。').closest('td')?.textContent).toBe('等待期补缴以后要等三个月。')
  })

  test('draws every stretch as wide as its days, in the pattern of its status', () => {
    const { container } = render(<Timeline segments={segments} />)
    const parts = [...container.querySelectorAll<HTMLElement>('.timeline-part')]
    expect(parts.map(({ style }) => style.flexGrow)).toEqual(['68', '1', '82', '30', '184', '31'])
    expect(parts.map(({ className }) => className.split(' ').pop())).toEqual(
      segments.map(({ status }) => `status-${status}`),
    )
  })

  test('hides the picture from those who hear the table, whose rows show the patterns', () => {
    const { container } = render(<Timeline segments={segments} />)
    expect(container.querySelector('.timeline-bar')?.closest('[aria-hidden="true"]')).not.toBeNull()
    const swatches = [...container.querySelectorAll('td .swatch')].map(({ className }) => className)
    expect(swatches).toEqual(segments.map(({ status }) => `swatch status-${status}`))
  })

  test('marks a day where it lies in its stretch, and says which', () => {
    const { container } = render(<Timeline segments={segments} mark={{ day: '2026-06-16', name: '缴费那天' }} />)
    expect(screen.getByText('缴费那天：2026年6月16日')).toBeTruthy()
    const mark = container.querySelector<HTMLElement>('.timeline-mark')
    expect(mark?.style.left).toBe('50%')
    expect(mark?.parentElement?.className).toContain('status-retroactive')
  })

  test.each(['2025-12-31', '2027-02-01'])('does not mark a day outside of it: %s', (day) => {
    const { container } = render(<Timeline segments={segments} mark={{ day, name: '缴费那天' }} />)
    expect(container.querySelector('.timeline-mark')).toBeNull()
    expect(screen.queryByText(/^缴费那天/)).toBeNull()
  })

  test('is nothing without a stretch', () => {
    const { container } = render(<Timeline segments={[]} />)
    expect(container.firstChild).toBeNull()
  })
})
