import { parse, Situation } from '@contract'
import fc from 'fast-check'

/** The day on which these situations are asked. */
export const TODAY = '2026-11-22'

const told = {
  insurance: fc.constantFrom('employee' as const, 'flexible' as const, 'resident' as const),
  event: fc.constantFrom('resume' as const, 'transfer' as const, 'switch' as const, 'first' as const),
  payOn: fc.constantFrom(
    '2024-12-31',
    '2025-01-01',
    '2025-06-30',
    '2026-01-31',
    '2026-03-10',
    '2026-11-20',
    '2026-12-31',
  ),
  lastCoveredMonth: fc.constantFrom('2024-06', '2024-11', '2025-05', '2025-11', '2025-12', '2026-07', '2026-09'),
  cause: fc.constantFrom(
    'employer-arrears' as const,
    'left-job' as const,
    'personal' as const,
    'system-error' as const,
    'unemployment-benefit' as const,
    'base-adjustment' as const,
  ),
  orderedToPay: fc.constantFrom('not-ordered' as const, 'within-deadline' as const, 'after-deadline' as const),
  backPays: fc.boolean(),
  firstLapse: fc.boolean(),
  lapsedInWait: fc.boolean(),
  lapsedMonthsThisYear: fc.constantFrom(0, 3, 4),
  continuousMonths: fc.constantFrom(0, 5, 6, 23, 24, 60, 120),
  localContinuousMonths: fc.constantFrom(0, 59, 60, 119, 120),
  exemptions: fc.constantFrom([], ['low-income' as const], ['veteran' as const], ['graduate' as const]),
  exemptionSince: fc.constantFrom('2024-10-01', '2026-10-01'),
}
const residentTold = {
  coverYear: fc.constantFrom(2025, 2026, 2027),
  lapsedYears: fc.constantFrom([], [2025], [2026], [2025, 2026]),
  repairYears: fc.constantFrom(0, 1),
  window: fc.constantFrom('inside' as const, 'outside' as const),
}

/** Situations of people in these places, in which everything is told that decides about a wait. */
export const situations = (places: readonly string[]): fc.Arbitrary<Situation> =>
  fc
    .record({ region: fc.constantFrom(...places), ...told, resident: fc.record(residentTold) })
    .map(({ resident, ...rest }) => ({
      ...rest,
      // without its months it is another question: whether the lapse lies in them
      ...(rest.cause === 'unemployment-benefit' &&
        rest.event !== 'first' && { unemployment: { from: rest.lastCoveredMonth } }),
      // a first insurance is read as one without arrears, which the advice says
      ...(rest.event === 'first' && { continuousMonths: 0, lastCoveredMonth: undefined, cause: undefined }),
      ...(rest.insurance === 'resident' && {
        // a year before the one that is paid for, and none for whoever was never insured
        resident: {
          ...resident,
          lapsedYears: rest.event === 'first' ? [] : resident.lapsedYears.filter((year) => year < resident.coverYear),
          ...(rest.event === 'first' && { repairYears: 0 }),
        },
      }),
    }))
    .map((situation) => JSON.parse(JSON.stringify(situation)) as Situation)
    // nobody pays for a year that is over
    .filter(({ payOn, resident }) => (resident?.coverYear ?? 9999) >= Number(payOn?.slice(0, 4)))
    .filter((situation) => parse(Situation, { asOf: TODAY, ...situation }).ok)
