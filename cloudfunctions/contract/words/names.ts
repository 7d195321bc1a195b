import type { BackPay, Benefits, Continuity, Cost, Grade, Option, Ruling, TimelineStatus } from '../advice'
import type { Hit, Relation, SourceReply } from '../library'
import type { Tri } from '../primitives'

// What the values of the contract's enumerations are called.

const OPEN = '还不能确定'

/** May the missing months be paid back? */
export const VERDICT_WORDS: Record<BackPay['verdict'], string> = {
  allowed: '可以补缴',
  'not-allowed': '不能补缴',
  'employer-duty': '应当由单位补缴',
  'not-needed': '不用补缴',
  depends: OPEN,
}

/** Who pays. */
export const PAYER_WORDS: Record<NonNullable<BackPay['by'] | Benefits['gapPayer'] | Cost['lateFeePayer']>, string> = {
  employer: '由单位出',
  person: '由本人出',
  fund: '由医保基金出',
  'unemployment-fund': '由失业保险基金出',
  nobody: '没有人要出',
}

/** Whether expenses are paid by the fund. */
export const REIMBURSED_WORDS: Record<Tri, string> = { yes: '可以报销', no: '不能报销', depends: OPEN }

/** How far the late fee can grow. */
export const LATE_FEE_CAP_WORDS: Record<NonNullable<Cost['lateFeeCap']>, string> = {
  none: '没有上限',
  principal: '最多和欠费一样多',
  disputed: '规定之间有争议',
}

/** What becomes of the months paid in a row. */
export const CONTINUOUS_WORDS: Record<Continuity['continuous'], string> = {
  kept: '接着算',
  reset: '从头算',
  depends: OPEN,
}

/** As whom the place takes the person. */
export const TREATED_WORDS: Record<NonNullable<Continuity['treatedAs']>, string> = {
  continuous: '当作连续参保',
  first: '当作第一次参保',
  left: '当作退出后重新参保',
}

/** What people call the ways to go on. */
const WAY_WORDS: Record<Option['kind'], string> = {
  'back-pay': '补缴',
  flexible: '灵活就业',
  resident: '居民医保',
  'new-employer': '新单位参保',
  wait: '先不缴',
}

/** What a stretch of time is called. */
export const STATUS_WORDS: Record<TimelineStatus, string> = {
  covered: '有保障',
  uncovered: '没有保障',
  waiting: '等待期',
  retroactive: '补缴后可以报销',
  unknown: '要由当地确定',
}

/** How much a statement weighs. */
export const GRADE_WORDS: Record<Grade, string> = {
  law: '法律法规',
  official: '官方发布',
  reported: '据报道',
  claimed: '网上说法',
}

/** What a claim is found to be. */
export const RULING_WORDS: Record<Ruling, string> = {
  right: '说得对',
  'local-only': '只在部分地方对',
  outdated: '已过时',
  wrong: '不对',
  unverified: '没有核实',
}

/** How we know the text of a source. */
export const READ_WORDS: Record<SourceReply['read'], string> = {
  'full-text': '读过全文',
  excerpt: '只读过一部分',
  quoted: '只见过别处的引用',
  'not-read': '没有读到原文',
}

/** What a hit of a search is. */
export const HIT_WORDS: Record<Hit['kind'], string> = {
  region: '地方',
  rule: '规则',
  cluster: '说法对照',
  claim: '网上说法',
  source: '文件',
  question: '会问到的问题',
}

/** The heading above the rules that stand in a relation to the one that is shown. */
export const RELATION_WORDS: Record<Relation, string> = {
  'replaced-by': '到期以后改按',
  replaces: '它代替了以前的',
  'exception-to': '它是下面规则的例外',
  exception: '下面的情况例外，不按它',
  dispute: '有同样分量的另一种说法',
  overrides: '它比下面的规则优先',
  'overridden-by': '下面的规则比它优先',
}

/** A way to go on, with the year it pays for. */
export const wayWords = ({ kind, coverYear }: Pick<Option, 'kind' | 'coverYear'>): string =>
  coverYear === undefined ? WAY_WORDS[kind] : `${WAY_WORDS[kind]}（${coverYear}年度）`

/** A document's title in its marks, where it does not bring them. */
export const titleWords = (title: string): string => (/[《》]/.test(title) ? title : `《${title}》`)
