import {
  Assistance,
  addDays,
  addMonths,
  Cause,
  EnrolmentWindow,
  Exemption,
  MaternityKind,
  monthIn,
  OrderedToPay,
  Purpose,
  parse,
  ResidentCategory,
  ResidentTier,
  RetirementCategory,
  Sex,
  Situation,
  SituationEvent,
  WorkerPlan,
} from '@contract'
import fc from 'fast-check'
import { TODAY } from './situations'

// constants, and lists of them: numbers of fast-check are mostly the smallest ones
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)

/** Days around today, at the ends of months and years, long ago, and as far off as the contract lets them be. */
const day = fc.oneof(
  { weight: 8, arbitrary: oneOf(Array.from({ length: 1500 }, (_, index) => addDays(TODAY, index - 1200))) },
  { weight: 3, arbitrary: oneOf(['2024-02-29', '2024-12-31', '2025-01-01', '2026-01-31', '2026-12-31', '2027-01-01']) },
  { weight: 1, arbitrary: oneOf(['2000-01-01', '2005-06-30', '2011-06-30', '2031-05-31', '2050-12-31', '2100-12-31']) },
)
const month = day.map(monthIn)
const bornOn = fc.oneof(
  day,
  oneOf(['1900-01-01', '1929-02-28', '1955-06-01', '1961-12-31', '1966-06-15', '1988-10-01']),
)
const year = fc.oneof(
  { weight: 6, arbitrary: oneOf([2024, 2025, 2026, 2027]) },
  oneOf([2000, 2018, 2021, 2022, 2023, 2100]),
)
const months = oneOf([0, 1, 5, 6, 11, 12, 23, 24, 36, 59, 60, 119, 120, 179, 180, 240, 300, 360, 1200])
const years = oneOf([0, 1, 2, 4, 5, 20, 100])
const yuan = oneOf([0, 0.01, 1, 380, 400, 1100, 1200, 4775.5, 5000, 8073, 24_310.05, 100_000, 10_000_000_000])

/** Some of the fields of a record. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] })

const gap = fc
  .record({
    from: month,
    length: oneOf([0, 1, 2, 3, 11]),
    rest: some({ cause: oneOf(Cause.options), orderedToPay: oneOf(OrderedToPay.options), paidBackOn: day }),
  })
  .map(({ from, length, rest }) => ({ from, to: addMonths(from, length), ...rest }))

/** Any field of the contract, with or without the others. */
const told = (places: readonly string[]) =>
  fc.record(
    {
      region: oneOf(places),
      insurance: oneOf(['employee', 'flexible', 'resident'] as const),
      purpose: oneOf(Purpose.options),
      asOf: day,
      event: oneOf(SituationEvent.options),
      previous: some({ insurance: oneOf(['employee', 'flexible', 'resident'] as const), region: oneOf(places) }),
      lastCoveredMonth: month,
      paidAgainFrom: month,
      gaps: fc.array(gap, { maxLength: 4 }).map((gaps) => gaps.sort((a, b) => (a.from < b.from ? -1 : 1))),
      unemployment: fc.record({ from: month, to: month }, { requiredKeys: ['from'] }),
      retired: fc.boolean(),
      neverEnrolled: some({ workedFrom: month, waiver: fc.boolean() }),
      workers: oneOf([1, 2, 37, 100_000]),
      payOn: day,
      creditedOn: day,
      registeredOn: day,
      cause: oneOf(Cause.options),
      orderedToPay: oneOf(OrderedToPay.options),
      workerPlan: oneOf(WorkerPlan.options),
      backPays: fc.boolean(),
      firstLapse: fc.boolean(),
      lapsedInWait: fc.boolean(),
      lapsedMonthsThisYear: oneOf([0, 1, 3, 4, 12]),
      continuousMonths: months,
      localContinuousMonths: months,
      cumulativeMonths: months,
      actualMonths: months,
      localMonths: months,
      provinceMonths: months,
      monthlyBase: fc.oneof(
        yuan,
        fc.uniqueArray(fc.record({ from: month, base: yuan }), {
          selector: ({ from }) => from,
          minLength: 1,
          maxLength: 3,
        }),
      ),
      lastDeclared: yuan,
      resident: some({
        coverYear: year,
        lapsedYears: fc.uniqueArray(year, { maxLength: 4 }),
        repairYears: oneOf([0, 1, 2]),
        window: oneOf(EnrolmentWindow.options),
        continuousYears: years,
        zeroClaimYears: years,
        usedIncrement: fc.boolean(),
        catastrophicCap: yuan,
        annualFee: yuan,
        category: oneOf(ResidentCategory.options),
        tier: oneOf(ResidentTier.options),
        assistance: oneOf(Assistance.options),
        alsoPays: fc.boolean(),
        paid: fc.array(fc.record({ coverYear: year, on: day }), { maxLength: 2 }),
      }),
      exemptions: fc.uniqueArray(oneOf(Exemption.options), { maxLength: 2 }),
      exemptionSince: day,
      bornOn,
      sex: oneOf(Sex.options),
      newborn: some({ parentInsured: fc.boolean() }),
      retirement: some({
        bornIn: bornOn.map(monthIn),
        category: oneOf(RetirementCategory.options),
        baseGrowth: oneOf([0, 0.05, 0.2]),
      }),
      maternity: some({
        on: day,
        kind: oneOf(MaternityKind.options),
        difficult: fc.boolean(),
        babies: oneOf([1, 2, 10]),
        continuousMonthsBefore: months,
        continuousMonthsAfter: months,
        joinedBeforePregnancy: fc.boolean(),
        employerAverageWage: yuan,
        days: oneOf([0, 30, 1000]),
      }),
      spouseInsured: fc.boolean(),
      expenses: fc.array(fc.record({ on: day, amount: yuan, reimbursed: yuan }, { requiredKeys: ['on', 'amount'] }), {
        maxLength: 3,
      }),
    },
    { requiredKeys: ['region', 'insurance'] },
  )

/** What the contract lets through: what is refused of it is left out. */
function validPart(told: object): Situation {
  const parsed = parse(Situation, { asOf: TODAY, ...told })
  if (parsed.ok) return told as Situation
  const refused = new Set(parsed.issues.map(({ path }) => path.split('.')[0]))
  const rest = Object.entries(told).filter(([field]) => !refused.has(field))
  // a fault that the defaults have is one of the day of payment
  return validPart(rest.length < Object.keys(told).length ? Object.fromEntries(rest) : { ...told, payOn: undefined })
}

/** Valid situations of people in these places: any field of the contract, told or not, in any company. */
export const anySituation = (places: readonly string[]): fc.Arbitrary<Situation> => told(places).map(validPart)
