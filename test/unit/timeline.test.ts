import { addDays, dayNumber, type TimelineSegment, type TimelineStatus } from '@contract'
import fc from 'fast-check'
import {
  lineOf,
  openFrom,
  residentTimeline,
  type Stretch,
  statusOn,
  workerTimeline,
} from '../../cloudfunctions/rules/timeline'

type Worker = Parameters<typeof workerTimeline>[0]
type Resident = Parameters<typeof residentTimeline>[0]

/** A line as `from status`, and its end. */
const told = (line: readonly Stretch[]) => [
  ...lineOf(line).map(({ from, status }) => `${from} ${status}`),
  line.at(-1)?.to,
]

const on = (day: string) => ({ earliest: day, latest: day })

describe('a worker who is paid for again from 1 March, before what was missed is paid', () => {
  const line = [
    { from: '2026-01-01', to: '2026-02-01', status: 'covered', reason: 'grace' },
    { from: '2026-02-01', to: '2026-04-10', status: 'uncovered', reason: 'gap' },
    { from: '2026-04-10', to: '2026-06-01', status: 'waiting', reason: 'payment' },
    { from: '2026-06-01', to: '2027-05-01', status: 'covered', reason: 'payment' },
  ] as const satisfies Stretch[]

  test('has no cover in the gap, what nobody has said from then on, and cover where the rules begin it', () => {
    expect(told(openFrom('2026-03-01', line))).toEqual([
      '2026-01-01 covered',
      '2026-02-01 uncovered',
      '2026-03-01 unknown',
      '2026-06-01 covered',
      '2027-05-01',
    ])
  })

  test('keeps the cover that a late end of it leaves', () => {
    expect(told(openFrom('2026-01-01', line))).toEqual([
      '2026-01-01 covered',
      '2026-02-01 unknown',
      '2026-06-01 covered',
      '2027-05-01',
    ])
  })

  test('keeps what is paid afterwards', () => {
    const back = [
      { from: '2026-02-01', to: '2026-04-10', status: 'retroactive', reason: 'gap' },
    ] as const satisfies Stretch[]
    expect(told(openFrom('2026-03-01', back))).toEqual(told(back))
  })
})

describe('a worker who lapsed in January and pays on 10 March', () => {
  const worker = (rest: Partial<Worker>) =>
    told(
      workerTimeline({
        from: '2026-01-01',
        insuredBefore: true,
        lapsed: true,
        stops: on('2026-01-01'),
        paidOn: '2026-03-10',
        starts: on('2026-04-01'),
        retroactive: 'no',
        waits: false,
        end: '2027-04-01',
        ...rest,
      }),
    )

  test('is uncovered until cover begins, and covered to the end of the twelfth month after', () => {
    expect(worker({})).toEqual(['2026-01-01 uncovered', '2026-04-01 covered', '2027-04-01'])
  })

  test('is covered until cover stops', () => {
    expect(worker({ stops: on('2026-02-01') })).toEqual([
      '2026-01-01 covered',
      '2026-02-01 uncovered',
      '2026-04-01 covered',
      '2027-04-01',
    ])
  })

  test('waits from the day of payment where there is a waiting period', () => {
    expect(worker({ waits: true, starts: on('2026-06-01') })).toEqual([
      '2026-01-01 uncovered',
      '2026-03-10 waiting',
      '2026-06-01 covered',
      '2027-04-01',
    ])
  })

  test('has the gap paid afterwards where cover reaches back', () => {
    expect(worker({ retroactive: 'yes', starts: on('2026-01-01') })).toEqual([
      '2026-01-01 retroactive',
      '2026-03-10 covered',
      '2027-04-01',
    ])
  })

  test('does not know of the gap where it depends', () => {
    expect(worker({ retroactive: 'depends' })).toEqual([
      '2026-01-01 unknown',
      '2026-03-10 uncovered',
      '2026-04-01 covered',
      '2027-04-01',
    ])
  })

  test('does not know of the days on which cover may have stopped or not', () => {
    const stops = { earliest: '2026-01-01', latest: '2026-02-01' }
    expect(worker({ stops })).toEqual([
      '2026-01-01 unknown',
      '2026-02-01 uncovered',
      '2026-04-01 covered',
      '2027-04-01',
    ])
    expect(worker({ stops, retroactive: 'yes', starts: on('2026-01-01') })).toEqual([
      '2026-01-01 retroactive',
      '2026-03-10 covered',
      '2027-04-01',
    ])
  })

  test('does not know of the days on which cover may have begun or not', () => {
    expect(worker({ waits: true, starts: { earliest: '2026-04-01', latest: '2026-09-01' } })).toEqual([
      '2026-01-01 uncovered',
      '2026-03-10 waiting',
      '2026-04-01 unknown',
      '2026-09-01 covered',
      '2027-04-01',
    ])
  })

  test('does not know when it begins where nothing says how late', () => {
    expect(worker({ waits: true, starts: { earliest: '2026-04-01', latest: null } })).toEqual([
      '2026-01-01 uncovered',
      '2026-03-10 waiting',
      '2026-04-01 unknown',
      '2027-04-01',
    ])
  })

  test('is covered throughout where cover never stopped', () => {
    expect(worker({ stops: undefined, starts: on('2026-01-01'), retroactive: 'yes' })).toEqual([
      '2026-01-01 covered',
      '2027-04-01',
    ])
  })

  test('is covered throughout where no month is missing', () => {
    expect(worker({ lapsed: false, starts: on('2026-01-01') })).toEqual(['2026-01-01 covered', '2027-04-01'])
  })

  test('who paid ahead is covered from the day of payment on', () => {
    const from = '2029-01-01'
    expect(worker({ lapsed: false, from, stops: on(from), starts: on(from) })).toEqual([
      '2026-03-10 covered',
      '2027-04-01',
    ])
  })

  test('who comes from another scheme without missing a month waits where there is a wait', () => {
    const coming = { lapsed: false, waits: true, starts: on('2026-06-01') }
    expect(worker({ ...coming, from: '2026-03-01', stops: on('2026-03-01') })).toEqual([
      '2026-03-01 uncovered',
      '2026-03-10 waiting',
      '2026-06-01 covered',
      '2027-04-01',
    ])
    expect(worker({ ...coming, from: '2026-05-01', stops: on('2026-05-01') })).toEqual([
      '2026-03-10 covered',
      '2026-05-01 waiting',
      '2026-06-01 covered',
      '2027-04-01',
    ])
  })

  test('who was never insured before has no past to show', () => {
    expect(worker({ insuredBefore: false, waits: true })).toEqual([
      '2026-03-10 waiting',
      '2026-04-01 covered',
      '2027-04-01',
    ])
  })

  test('is not shown beyond the line when cover begins after its end', () => {
    expect(worker({ waits: true, starts: on('2030-01-01') })).toEqual([
      '2026-01-01 uncovered',
      '2026-03-10 waiting',
      '2027-04-01',
    ])
  })
})

describe('a resident', () => {
  const resident = (rest: Partial<Resident>) =>
    told(
      residentTimeline({
        lapsedYears: [2025, 2026],
        coverYears: [2027],
        paidOn: '2026-11-22',
        starts: on('2027-05-01'),
        ...rest,
      }),
    )

  test('who missed two years waits from the first day of the cover year', () => {
    expect(resident({})).toEqual(['2025-01-01 uncovered', '2027-01-01 waiting', '2027-05-01 covered', '2028-01-01'])
  })

  test('who missed years apart was covered between them', () => {
    expect(resident({ lapsedYears: [2023, 2026], starts: on('2027-04-01') })).toEqual([
      '2023-01-01 uncovered',
      '2024-01-01 covered',
      '2026-01-01 uncovered',
      '2027-01-01 waiting',
      '2027-04-01 covered',
      '2028-01-01',
    ])
    expect(resident({ lapsedYears: [2023], starts: on('2027-01-01') })).toEqual([
      '2023-01-01 uncovered',
      '2024-01-01 covered',
      '2028-01-01',
    ])
  })

  test('whose wait is read in two ways has days that are not known', () => {
    expect(resident({ starts: { earliest: '2027-05-01', latest: '2027-06-01' } })).toEqual([
      '2025-01-01 uncovered',
      '2027-01-01 waiting',
      '2027-05-01 unknown',
      '2027-06-01 covered',
      '2028-01-01',
    ])
  })

  test('who missed no year is covered on both sides of the new year', () => {
    expect(resident({ lapsedYears: [], starts: on('2027-01-01') })).toEqual(['2026-11-22 covered', '2028-01-01'])
  })

  test('who did not say which years were missed has a past that is not known', () => {
    expect(resident({ lapsedYears: undefined })).toEqual([
      '2026-11-22 unknown',
      '2027-01-01 waiting',
      '2027-05-01 covered',
      '2028-01-01',
    ])
  })

  test('who pays late in the year has cover from its first day where cover reaches back', () => {
    expect(resident({ paidOn: '2027-02-10', starts: on('2027-01-01'), lapsedYears: [] })).toEqual([
      '2027-01-01 retroactive',
      '2027-02-10 covered',
      '2028-01-01',
    ])
  })

  test('who pays late in the year is uncovered until then, and waits', () => {
    expect(resident({ paidOn: '2027-02-10', starts: on('2027-05-11'), lapsedYears: [] })).toEqual([
      '2027-01-01 uncovered',
      '2027-02-10 waiting',
      '2027-05-11 covered',
      '2028-01-01',
    ])
  })

  test('whose late payment may or may not reach back does not know of those days', () => {
    const starts = { earliest: '2027-01-01', latest: '2027-03-01' }
    expect(resident({ paidOn: '2027-02-10', starts, lapsedYears: [] })).toEqual([
      '2027-01-01 unknown',
      '2027-03-01 covered',
      '2028-01-01',
    ])
  })

  test('who pays so late that the wait outlasts the year is never covered in it', () => {
    expect(resident({ paidOn: '2027-11-10', starts: on('2028-02-10'), lapsedYears: [] })).toEqual([
      '2027-01-01 uncovered',
      '2027-11-10 waiting',
      '2028-01-01',
    ])
  })
})

describe('every line', () => {
  const day = fc
    .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2029-12-31') })
    .map((number) => addDays('1970-01-01', number))
  const range = fc
    .tuple(day, fc.option(fc.nat(400)))
    .map(([earliest, length]) => ({ earliest, latest: length === null ? null : addDays(earliest, length) }))
  const year = fc.integer({ min: 2024, max: 2028 })
  const statuses: readonly TimelineStatus[] = ['covered', 'uncovered', 'waiting', 'retroactive', 'unknown']

  /** What is wrong with a line: overlaps, holes, stretches without a day, neighbours that are alike, unknown words. */
  const faults = (line: readonly TimelineSegment[]) =>
    line.flatMap(({ from, to, status }, index) => {
      const next = line[index + 1]
      return [
        ...(from < to ? [] : [`${from} is empty`]),
        ...(next && next.from !== to ? [`${to} does not meet ${next.from}`] : []),
        ...(next?.status === status ? [`${to} parts what is alike`] : []),
        ...(statuses.includes(status) ? [] : [`${status} is no status`]),
      ]
    })

  test('of a worker is in order and without a hole', () => {
    const worker: fc.Arbitrary<Worker> = fc.record({
      from: day,
      insuredBefore: fc.boolean(),
      lapsed: fc.boolean(),
      stops: fc.option(range, { nil: undefined }),
      paidOn: day,
      starts: range,
      retroactive: fc.constantFrom('yes', 'no', 'depends'),
      waits: fc.boolean(),
      end: fc.constant('2030-01-01'),
    })
    fc.assert(
      fc.property(worker, (line) => {
        expect(faults(lineOf(workerTimeline(line)))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('of a resident is in order and without a hole, from the day of payment or before to the end of a year', () => {
    const resident: fc.Arbitrary<Resident> = fc.record({
      lapsedYears: fc.option(fc.uniqueArray(year, { maxLength: 3 }), { nil: undefined }),
      coverYears: fc.oneof(
        year.map((each) => [each]),
        year.map((each) => [each, each + 1]),
      ),
      paidOn: day,
      starts: range,
    })
    fc.assert(
      fc.property(resident, (line) => {
        const found = residentTimeline(line)
        expect(faults(lineOf(found))).toEqual([])
        expect((found[0]?.from ?? '') <= line.paidOn).toBe(true)
        expect((found.at(-1)?.to ?? '') >= `${Math.max(...line.coverYears)}-12-31`).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the status on a day', () => {
  const line: TimelineSegment[] = [
    { from: '2026-01-01', to: '2026-03-10', status: 'uncovered' },
    { from: '2026-03-10', to: '2027-04-01', status: 'covered' },
  ]

  test.each([
    ['2026-01-01', 'uncovered'],
    ['2026-03-09', 'uncovered'],
    ['2026-03-10', 'covered'],
    ['2027-03-31', 'covered'],
  ])('on %s is %s', (day, status) => {
    expect(statusOn(line, day)).toBe(status)
  })

  test('is not known before the line and after it', () => {
    expect(statusOn(line, '2025-12-31')).toBe('unknown')
    expect(statusOn(line, '2027-04-01')).toBe('unknown')
    expect(statusOn([], '2026-01-01')).toBe('unknown')
  })
})
