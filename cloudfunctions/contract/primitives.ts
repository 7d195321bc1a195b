import * as z from 'zod/mini'
import { dayAt, yearOf } from './calendar'
import { isRegion } from './regions'

// WeChat forbids `new Function`; set before the first object schema is built, hence in the file all others import
z.config({ jitless: true })

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists in the calendar, `YYYY-MM-DD`. */
function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  // in the first century by the calendar's own count, the year is refused elsewhere
  return dayAt(year, month, day).slice(4) === text.slice(4)
}

/** The last year that a date may lie in that somebody tells. */
const LAST_YEAR = 2100

const DAY = { exists: isCalendarDay, example: '2026-03-10', noun: '日期' }
const MONTH = { exists: (text: string) => isCalendarDay(`${text}-01`), example: '2026-03', noun: '月份' }

function calendar({ exists, example, noun }: typeof DAY, firstYear: number, lastYear: number = LAST_YEAR) {
  const wrong = `应当是 ${example} 这样真实存在的${noun}`
  const inYears = (text: string) => yearOf(text) >= firstYear && yearOf(text) <= lastYear
  return z
    .string(wrong)
    .check(
      z.refine(exists, { error: wrong, abort: true }),
      z.refine(inYears, `应当在 ${firstYear} 年到 ${lastYear} 年之间`),
    )
}

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`, 1990 to 2100. */
export const Day = calendar(DAY, 1990)
export type Day = z.infer<typeof Day>

/** A calendar month, `YYYY-MM`, 1990 to 2100. */
export const Month = calendar(MONTH, 1990)
export type Month = z.infer<typeof Month>

/** A day of birth, `YYYY-MM-DD`, 1900 to 2100. */
export const BirthDay = calendar(DAY, 1900)
export type BirthDay = z.infer<typeof BirthDay>
/** A month of birth, `YYYY-MM`, 1900 to 2100. */
export const BirthMonth = calendar(MONTH, 1900)
export type BirthMonth = z.infer<typeof BirthMonth>

/** A year of resident cover, 2000 to 2100; cover runs from 1 January to 31 December. */
export const CoverYear = z.int().check(z.minimum(2000), z.maximum(LAST_YEAR))
export type CoverYear = z.infer<typeof CoverYear>

/** The last year that an answer may reach from what was told: cover begins after a payment, retirement a working life after a birth. */
const LAST_ANSWERED = LAST_YEAR + 100
/** A day that an advice names, `YYYY-MM-DD`, 1900 to 2200. */
export const AdvisedDay = calendar(DAY, 1900, LAST_ANSWERED)
/** A month that an advice names, `YYYY-MM`, 1900 to 2200. */
export const AdvisedMonth = calendar(MONTH, 1900, LAST_ANSWERED)
/** A year of resident cover that an advice names, 2000 to 2200. */
export const AdvisedYear = z.int().check(z.minimum(2000), z.maximum(LAST_ANSWERED))

/** A moment, ISO 8601 in UTC (`2026-03-10T01:02:03.000Z`). */
export const Instant = z.iso.datetime('应当是 2026-03-10T01:02:03Z 这样的时刻')
export type Instant = z.infer<typeof Instant>

/** Money in yuan: not negative, at most two decimals, at most ten billion. */
export const Yuan = z.number().check(
  z.minimum(0),
  z.maximum(10_000_000_000),
  z.refine((yuan) => Math.round(yuan * 100) / 100 === yuan, '最多两位小数'),
)
export type Yuan = z.infer<typeof Yuan>

/** Whole months, 0 to 1200. */
export const Months = z.int().check(z.minimum(0), z.maximum(1200))
export type Months = z.infer<typeof Months>

/** Whole months or days. */
export const Count = z.int().check(z.minimum(0), z.maximum(100_000))
export type Count = z.infer<typeof Count>

/** A share, 0 to 1. */
export const Ratio = z.number().check(z.minimum(0), z.maximum(1))
export type Ratio = z.infer<typeof Ratio>

/** GB/T 2260 code of a pooling region: city, municipality, or province when the city is not known. */
export const RegionCode = z
  .string('应当是六位的地区代码')
  .check(z.refine(isRegion, '应当是六位的地区代码，只到省、市一级'))
export type RegionCode = z.infer<typeof RegionCode>

/** Id of something that is kept (consultation, member, reminder), as the service gave it. */
export const Id = z.string().check(z.regex(/^[\x21-\x7e]{1,64}$/, '应当是 1 到 64 个字母、数字或符号'))
export type Id = z.infer<typeof Id>

/** The client's key of a request: what it asks for is recorded once, however often it is sent. */
export const RequestId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, '应当是 8 到 64 个字母、数字、下划线或短横线'))

/** Words for people, in Chinese; never empty. */
export const Sentence = z.string().check(z.minLength(1))

/** A record of JSON values by name. */
export const JsonRecord = z.record(z.string(), z.json())
export type JsonRecord = z.infer<typeof JsonRecord>

const UPSIDE_DOWN = '的下限不能大于上限'

/** `min` to `max`, both included: the value lies between them, and it is not known where. */
const rangeOf = (value: z.ZodMiniType<number>) =>
  z.strictObject({ min: value, max: value }).check(z.refine(({ min, max }) => min <= max, UPSIDE_DOWN))

/** An uncertain number, both ends included. */
export const Range = rangeOf(z.number().check(z.minimum(0)))
export type Range = z.infer<typeof Range>

/** Yuan: exact, or a range when it is not certain. */
export const Money = z.union([Yuan, rangeOf(Yuan)])
export type Money = z.infer<typeof Money>

/** Whole months or days: exact, or a range when it is not certain. */
export const CountOrRange = z.union([Count, rangeOf(Count)])
export type CountOrRange = z.infer<typeof CountOrRange>

/** A share, 0 to 1: exact, or a range when it is not certain. */
export const RatioOrRange = z.union([Ratio, rangeOf(Ratio)])
export type RatioOrRange = z.infer<typeof RatioOrRange>

/** A day that lies between two days, both included; equal when it is certain. */
export const DayRange = z
  .strictObject({ earliest: AdvisedDay, latest: AdvisedDay })
  .check(z.refine(({ earliest, latest }) => earliest <= latest, UPSIDE_DOWN))
export type DayRange = z.infer<typeof DayRange>

/** A day not before `earliest`; `latest` is null when nothing bounds it. */
export const OpenDayRange = z
  .strictObject({ earliest: AdvisedDay, latest: z.nullable(AdvisedDay) })
  .check(z.refine(({ earliest, latest }) => latest === null || earliest <= latest, UPSIDE_DOWN))
export type OpenDayRange = z.infer<typeof OpenDayRange>

/** yes | no | depends (on what the block's `undecided` says). */
export const Tri = z.enum(['yes', 'no', 'depends'])
export type Tri = z.infer<typeof Tri>

/** How far a place is verified: no local rule, some decisions, or all of them. */
export const Verified = z.enum(['none', 'partial', 'full'])
export type Verified = z.infer<typeof Verified>
