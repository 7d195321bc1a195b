import type { anchorNames } from '../../cloudfunctions/rules/anchors'
import type { definitions } from '../../cloudfunctions/rules/decisions'

/** What each anchor counts from and how, in Chinese; the days of an outcome are written with them. */
const ANCHOR_MEANINGS: Readonly<Record<(typeof anchorNames)[number], string>> = {
  never: '不会有这一天',
  uninterrupted: '断缴的第一个月的1日：待遇没有停过',
  monthAfterStop: '断缴的第一个月以后第 n 个月的1日；n 不写是0，就是断缴的第一个月',
  payMonth: '缴费当月：断缴期间能追溯报销的，从当月1日起，不能的从缴费那天起',
  monthsFromPayMonth: '从缴费当月起算，过 n 个月的1日；n 是1就是次月1日',
  monthsFromNextMonth: '从缴费次月起算，过 n 个月的1日',
  nthNaturalMonth:
    '第 n 个自然月的1日，起算的那个月算第一个；of 写从哪个月起算：arrears 欠费、payment 缴费、registration 登记',
  payDay: '缴费那天',
  dayAfterPay: '缴费的第二天',
  payDayPlusMonths: '缴费那天加 n 个月，缴费当天算在内',
  payDayPlusMonthsExclusive: '缴费那天加 n 个月再过一天，缴费当天不算在内（民法典第二百零一条）',
  payDayPlusDays: '缴费那天加 n 天，缴费当天算在内',
  payDayPlusDaysExclusive: '缴费那天加 n 天再过一天，缴费当天不算在内（民法典第二百零一条）',
  birthDay: '出生那天',
  birthMonth: '出生当月的1日',
  coverYearStart: '参保年度的1月1日，哪怕早于缴费那天',
  coverYearPlusMonths: '参保年度的1月1日起过 n 个月的1日',
  coverYearPlusDays: '参保年度的1月1日加 n 天',
  nextCoverYear: '参保年度下一年的1月1日',
}

type Definitions = typeof definitions
type Meanings = { readonly [D in keyof Definitions]: { readonly [F in keyof Definitions[D]['fields']]: Meaning } }

/** A field of an outcome, and each of its words. */
interface Meaning {
  readonly label: string
  readonly words?: Readonly<Record<string, string>>
}

const ANSWER = { yes: '能', no: '不能', depends: '要看当地' }
const SHARE = '写成小数：0.08 就是8%'

/** What each field of a decision is, and what its words mean, in Chinese, for those who write rules. */
export const FIELD_MEANINGS: Meanings = {
  backPayment: {
    verdict: {
      label: '能不能补缴',
      words: {
        allowed: '可以补',
        'not-allowed': '不能补',
        'employer-duty': '单位必须补',
        'not-needed': '不用补',
        depends: '要看当地',
      },
    },
    by: {
      label: '由谁出钱补',
      words: { employer: '单位', person: '本人', 'unemployment-fund': '失业保险基金', nobody: '没有人要出' },
    },
    windowMonths: { label: '几个月以内可以补' },
    assessedBy: { label: '由谁核定', words: { tax: '税务机关', medical: '医保经办机构' } },
    base: {
      label: '补缴按什么基数',
      words: {
        'own-current': '本人现在的缴费基数',
        'own-original': '欠费当时本人的缴费基数',
        'province-average-60': '全省平均工资的60%',
        'unit-wage': '单位的工资',
      },
    },
  },
  suspension: { stops: { label: '从哪天起停了待遇' } },
  enrolmentPhase: {
    phase: {
      label: '缴费那天属于哪个阶段',
      words: {
        main: '集中参保期',
        extension: '延长期，算在集中参保期里',
        supplement: '补缴期，不算集中参保期',
        outside: '集中参保期以外',
        closed: '已经不能缴这一年度的',
      },
    },
  },
  waitingRule: {
    reading: {
      label: '「每多断保1年」怎么算',
      words: { 'each-further-year': '从第二年起，每多断1年', 'every-year': '每断1年' },
    },
  },
  waitExemption: { exempt: { label: '免不免等待期' } },
  waiting: {
    amount: { label: '一共等多久；可以写范围' },
    unit: { label: '按月还是按天', words: { month: '月', day: '天' } },
    fixed: { label: '其中固定等待期' },
    variable: { label: '其中变动等待期' },
    continues: { label: '已经等过的时间接着算' },
  },
  benefitStart: {
    start: { label: '从哪天起有保障' },
    notBefore: { label: '最早也不早于这一天' },
  },
  retroactivity: {
    retroactive: { label: '断缴期间的医疗费能不能报', words: ANSWER },
    gapPayer: { label: '这些费用由谁出', words: { fund: '医保基金', employer: '单位', person: '本人' } },
  },
  benefitShare: {
    ratio: { label: `报正常待遇的几成；${SHARE}` },
    until: { label: '到什么时候为止；可以写缴满几个月', words: { 'wait-end': '等待期满' } },
    capRatio: { label: `年度限额是正常的几成；${SHARE}` },
    after: { label: `等待期以后报几成；${SHARE}` },
  },
  lateFee: {
    kind: {
      label: '欠费要不要另外交钱',
      words: { 'late-fee': '滞纳金', interest: '利息', none: '都没有', review: '由办事机构审定' },
    },
    ratePerDay: { label: '每天加收多少；0.0005 就是万分之五' },
    payer: { label: '由谁出', words: { employer: '单位', person: '本人', nobody: '没有人要出' } },
    cap: { label: '有没有上限', words: { none: '没有', principal: '不超过欠费的数额' } },
  },
  continuity: {
    cumulative: { label: '累计缴费年限', words: { kept: '保留' } },
    continuous: { label: '连续缴费年限', words: { kept: '接着算', reset: '从头算', depends: '要看当地' } },
    treatedAs: {
      label: '当作哪一种人',
      words: { continuous: '连续参保', first: '第一次参保', left: '退出后重新参保' },
    },
  },
  personalAccount: {
    gapCredited: { label: '断缴的月份划不划个人账户', words: ANSWER },
    usableInWait: { label: '等待期里个人账户能不能用' },
  },
  residentFee: {
    individual: { label: '个人缴多少，元' },
    longTermCare: { label: '其中长期护理保险，元' },
    subsidy: { label: '财政补助，元' },
    composition: { label: '由哪些部分组成', words: { individual: '只有个人部分', full: '财政补助也由个人出' } },
  },
  contributionBase: {
    lower: { label: '基数下限，元/月' },
    upper: { label: '基数上限，元/月' },
    flexible: { label: '灵活就业人员的基数，元/月' },
  },
  contributionRate: {
    employer: { label: `单位费率；${SHARE}` },
    person: { label: `职工个人费率；${SHARE}` },
    flexible: { label: `灵活就业费率；${SHARE}` },
    personFixed: { label: '个人另缴的固定数额，元/月' },
    flexibleAmount: { label: '灵活就业人员每月一共缴，元' },
  },
  assessment: { ratio: { label: '没有申报的，按单位上月缴费额的几倍核定' } },
  catastrophicCap: {
    afterYears: { label: '连续参保满几年后开始提高' },
    step: { label: '每多连续1年提高，元' },
    zeroClaimStep: { label: '每有一年没有报销提高，元' },
    share: { label: `提高的总额不超过限额的几成；${SHARE}` },
    total: { label: '提高的总额不超过，元' },
    penaltyPerYear: { label: '每断1年降低，元' },
    penaltyCap: { label: '一共最多降低，元' },
    onLapse: {
      label: '断保后以前提高的额度',
      words: { kept: '保留', cleared: '清零', depends: '要看当地' },
    },
  },
  maternityAllowance: {
    payer: { label: '生育津贴由谁出', words: { fund: '医保基金', employer: '单位', none: '没有' } },
    when: { label: '什么时候给', words: { 'at-once': '马上', 'after-12-months': '产后再缴满12个月' } },
    ratio: { label: `给几成；${SHARE}` },
    base: {
      label: '按什么算',
      words: {
        'unit-average-wage': '单位上年度职工月平均工资',
        'unit-average-base': '单位上年度月平均缴费基数',
        'own-wage': '本人工资',
        'flexible-standard': '灵活就业人员的标准',
      },
    },
    leaveDays: { label: '产假天数' },
    medical: {
      label: '生育的医疗费由谁出',
      words: { fund: '生育保险（医保基金）', employer: '单位', none: '生育保险不付' },
    },
  },
  maternityPayee: {
    payee: { label: '发给谁', words: { person: '本人', employer: '单位', either: '都可以' } },
    workdays: { label: '几个工作日以内' },
  },
  retirementAge: { month: { label: '到法定退休年龄的月份' } },
  retirementYears: {
    required: { label: '累计要缴满几个月' },
    actual: { label: '其中实际缴费几个月' },
    local: { label: '其中在本统筹区几个月' },
    province: { label: '其中在本省几个月' },
    scope: { label: '在多大范围里算', words: { city: '全市', province: '全省' } },
    lumpSum: { label: '不够的能不能一次补缴' },
    lumpRate: { label: `一次补缴的，一个月按本人基数的多少。${SHARE}` },
    monthly: { label: '不够的能不能按月缴到够' },
  },
  pensionYears: { required: { label: '按月领养老金要缴满几个月' } },
  doubleCover: {
    both: { label: '两份能不能都留', words: { no: '不能' } },
    keeps: {
      label: '保留哪一份',
      words: { worker: '职工医保', resident: '居民医保（哪一处的看原文）', depends: '要看当地' },
    },
    refund: { label: '另一份的费退不退', words: ANSWER },
  },
  workerCeiling: { byContinuity: { label: '一年最多能报的看不看连续缴了多久', words: ANSWER } },
}

const worded = ({ label, words }: Meaning): string => (words ? `${label}。${wordsText(words)}` : label)

/** `a 甲；b 乙` */
const wordsText = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([word, meaning]) => `${word} ${meaning}`)
    .join('；')

/** What a field of a decision is, in Chinese, with its words; undefined: there is no such field. */
export function fieldMeaning(decision: string, field: string): string | undefined {
  const meaning = (FIELD_MEANINGS as Readonly<Record<string, Readonly<Record<string, Meaning>>>>)[decision]?.[field]
  return meaning && worded(meaning)
}

/** What the anchors mean, in Chinese. */
export const anchorsMeaning = (): string => `一天怎么写。${wordsText(ANCHOR_MEANINGS)}`
