import { Grade } from '@contract'
import { z } from 'zod'
import { definitions } from '../../decisions'
import { Names, When } from '../conditions'

/** Text by a pattern, with words for what is no such text. */
const text = (pattern: RegExp, otherwise: string) => z.string().regex(pattern, otherwise)
/** What a source says, or the choice that it leaves open. */
const open = <T extends z.core.SomeType>(one: T) => z.union([one, z.strictObject({ oneOf: z.array(one).min(2) })])
const Yuan = z.number().min(0).multipleOf(0.01)
const yuan = (what: string) =>
  z
    .union([open(Yuan), z.strictObject({ min: Yuan.nullable(), max: Yuan.nullable() })])
    .optional()
    .describe(what)
const percent = (what: string) =>
  text(/^\d+(\.\d+)?%$/, '要写成百分数，例如 9%')
    .optional()
    .describe(what)
const whole = z.number().int().min(0)

/** Years that rise with the year of retirement. */
const Ramp = z.strictObject({
  from: whole.describe('从哪一年退休的人算起'),
  first: whole.describe('那一年退休的，要满几年'),
  perYear: whole.describe('以后每晚一年退休，多几年'),
  most: whole.describe('最多几年'),
})
const years = (what: string) => z.union([whole, Ramp]).optional().describe(what)

const DAY = '(前年|上年|当年|次年)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
/** The days of a payment, seen from the cover year. */
const Paid = text(new RegExp(`^(${DAY})?\\.\\.(${DAY})?$`), '要写成 上年10-20..上年12-25；没有写起止的一头空着')

/** What a group and each of its lines may say of where its figures stand. */
const standing = {
  source: z.string().describe('依据的 id（sources.yaml）'),
  article: z.string().describe('第几条，或者哪一段'),
  quote: z.string().nullable().describe('这些数字所在的原话，一字不改；整理资料里没有抄下原话的写 null'),
  record: z.string().optional().describe('原话里没有的数字，整理资料的记录里有的：照抄那条记录'),
  derived: Names.optional().describe('由原话里的数字算出来的，写出算式，例如 1100 = 400 + 700'),
  unquoted: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .describe('哪些数字没有原话，为什么还这样写：数字 → 理由；都没有的只写理由'),
  grade: z.optional(Grade).describe('可信等级，和依据的不同才写'),
  checkedOn: z.iso.date().optional().describe('核对原文的那一天，和依据的不同才写'),
  assumes: z.string().optional().describe('原话没有说、我们这样理解的'),
} as const
const { source, article, quote, ...rest } = standing
/** What a group says at the head of the sentences that are made of its lines. */
const told = z.string().optional().describe('句子开头的话，例如 据报道')
/** A line may say otherwise than its group. */
const own = { source: source.optional(), article: article.optional(), quote: quote.optional(), ...rest } as const

const line = {
  name: text(/^[a-z0-9][a-z0-9-]*$/, '只用小写字母、数字和 -')
    .optional()
    .describe('这一行的短名，接在 id 后面；一组里只有一行的不用写'),
  id: text(/^[a-z0-9][a-z0-9-]*$/, '只用小写字母、数字和 -')
    .optional()
    .describe('id 的后半段，和通常的写法不同才写；定了就不再改'),
  text: z.string().optional().describe('给人看的一句话；不写的由表里的数字生成'),
  for: z.string().optional().describe('对谁，例如 少儿；写在生成的句子里'),
  when: z
    .union([When, z.array(When).min(1)])
    .optional()
    .describe('还有什么条件，和规则的 when 一样写'),
  disputes: Names.optional().describe('和哪一条有不同规定'),
  because: z.string().optional().describe('为什么不同'),
  ...own,
} as const

const inForce = z
  .strictObject({ from: z.union([z.iso.date(), z.literal('unknown')]).optional(), to: z.iso.date().optional() })
  .optional()
  .describe('有效期，和依据的不同才写；from: unknown 是施行日没有写明')

const year = z
  .union([whole, text(/^\d{4}\.\.(\d{4})?$/, '要写成年份，或者 2025..')])
  .describe('参保年度；每年一样的写 2025..')

/** A region's figures that change by year, in tables: groups of lines that rest on one place of a document. */
export const FigureFile = z.strictObject({
  windows: z
    .array(
      z.strictObject({
        year,
        ...standing,
        told,
        lines: z
          .array(
            z.strictObject({
              phase: open(definitions.enrolmentPhase.fields.phase).describe(
                'main 集中参保期 · extension 延长期 · supplement 补缴期 · outside 期外 · closed 不再受理',
              ),
              paid: z.union([Paid, z.array(Paid).min(1)]).describe('哪天到哪天缴费，例如 上年10-20..上年12-25'),
              ...line,
            }),
          )
          .min(1),
      }),
    )
    .optional()
    .describe('居民医保的集中参保期，按参保年度'),
  fees: z
    .array(
      z.strictObject({
        year,
        ...standing,
        told,
        lines: z
          .array(
            z.strictObject({
              individual: yuan('个人缴多少元；另收长期护理保险费的，连它在内'),
              longTermCare: yuan('其中长期护理保险多少元'),
              subsidy: yuan('财政补助多少元'),
              composition: open(definitions.residentFee.fields.composition.def.innerType)
                .optional()
                .describe('individual 只缴个人部分 · full 连财政补助一起缴'),
              ...line,
            }),
          )
          .min(1),
      }),
    )
    .optional()
    .describe('居民医保缴多少钱，按参保年度；没有写 assistance 的行，只对没有资助的人'),
  contributions: z
    .array(
      z.strictObject({
        months: text(/^\d{4}-(0[1-9]|1[0-2])\.\.(\d{4}-(0[1-9]|1[0-2]))?$/, '要写成 2025-01..2025-12，或者 2026-07..')
          .optional()
          .describe('从哪个月到哪个月的费（含），例如 2025-01..2025-12'),
        in: inForce,
        ...standing,
        told,
        lines: z
          .array(
            z.strictObject({
              lower: yuan('月缴费基数下限'),
              upper: yuan('月缴费基数上限'),
              flexibleBase: yuan('灵活就业人员的月缴费基数'),
              employer: percent('单位缴基数的百分之几'),
              person: percent('职工个人缴基数的百分之几'),
              personFixed: yuan('个人每月另缴多少元，例如大额医疗'),
              flexible: percent('灵活就业人员缴基数的百分之几'),
              flexibleAmount: yuan('灵活就业人员每月一共缴多少元'),
              ...line,
            }),
          )
          .min(1),
      }),
    )
    .optional()
    .describe('职工医保的缴费基数和费率，按月'),
  retirement: z
    .array(
      z.strictObject({
        retired: text(/^\d{4}-(0[1-9]|1[0-2])\.\.(\d{4}-(0[1-9]|1[0-2]))?$/, '要写成 2025-01..2025-12，或者 2030-01..')
          .optional()
          .describe('哪个月到哪个月退休的人，例如 2025-01..2025-12'),
        in: inForce,
        ...standing,
        told,
        lines: z
          .array(
            z.strictObject({
              who: z.enum(['men', 'women']).optional().describe('men 男 · women 女；不分男女的不写'),
              required: years('累计要满几年'),
              actual: years('其中实际缴费满几年'),
              local: years('其中在本地缴费满几年'),
              province: years('其中在本省缴费满几年'),
              lumpSum: z.boolean().optional().describe('不够的可以一次补足'),
              monthly: z.boolean().optional().describe('不够的可以按月接着缴'),
              ...line,
            }),
          )
          .min(1),
      }),
    )
    .optional()
    .describe('退休后不用再缴要满几年，按退休的时间'),
})
/** A region's figures, as they are written. */
export type Figures = z.infer<typeof FigureFile>
/** A group of one of its tables, and one of the group's lines. */
export type Group<T extends keyof Figures> = NonNullable<Figures[T]>[number]
export type Line<T extends keyof Figures> = Group<T>['lines'][number]
/** The years that a line asks, or their rise. */
export type Years = z.infer<typeof Ramp> | number
