import {
  type Advice,
  type Basis,
  type DoubleCover,
  dateWords,
  dayRangeWords,
  moneyWords,
  monthSpanWords,
  type Remedy,
} from '@contract'
import { ifKnown } from './words'

/** A part of the answer that is all sentences and figures: the page, its contents and the text one takes along are made of it. */
export interface Said {
  title: string
  /** The class by which the table of contents finds it. */
  part: string
  /** A name and what it comes to; undefined: not known. */
  rows?: readonly (readonly [name: string, amount: string | undefined])[]
  lines: readonly string[]
  /** What waits one tap away. */
  more?: { label: string; lines: readonly string[] }
  basis: readonly Basis[]
  undecided?: string | undefined
}

const KEEPS: Record<NonNullable<DoubleCover['keeps']>, string> = {
  worker: '一般留职工医保。',
  resident: '一般留居民医保。',
}

const REFUND: Record<NonNullable<DoubleCover['refund']>, string> = {
  yes: '另一种交的钱可以退。',
  no: '另一种交的钱不退。',
  depends: '另一种交的钱能不能退，现在还不能确定。',
}

const AGAINST: Record<Remedy['against'], string> = { employer: '单位', office: '医保经办机构', collector: '税务部门' }

const present = (...lines: (string | false | undefined)[]) => lines.filter((line) => typeof line === 'string')

/** What a firm pays, what an employer bears, what becomes of cover that was paid twice: those that the answer has. */
export function rightsOf({ clerk, employerLiability, doubleCover }: Advice): Said[] {
  const said: Said[] = []
  if (clerk) {
    const { workers, months, dueOn, employer, person, lateFee, lateFeePerDay, total, notes } = clerk
    const [first, last] = [months[0], months[months.length - 1]]
    said.push({
      ...clerk,
      title: '单位要缴多少',
      part: 'part-clerk',
      rows: [
        ['职工', `${workers}名`],
        ['没有缴的月份', first && last && `${monthSpanWords(first, last)}，${months.length}个月`],
        ['最早一个月的缴费截止日', ifKnown(dueOn, dayRangeWords)],
        ['单位应缴', ifKnown(employer, moneyWords)],
        ['个人应缴（从工资里代扣）', ifKnown(person, moneyWords)],
        ['滞纳金（算到缴费那天）', ifKnown(lateFee, moneyWords)],
        ['晚一天再加的滞纳金', ifKnown(lateFeePerDay, moneyWords)],
        ['一共', ifKnown(total, moneyWords)],
      ],
      lines: notes,
    })
  }
  if (employerLiability) {
    const { certain, covers, expenses, until, limit, evidence } = employerLiability
    said.push({
      ...employerLiability,
      title: '单位要承担什么',
      part: 'part-liability',
      rows: [
        ['您填的费用里，医保基金不付的', ifKnown(expenses, moneyWords)],
        ['申请劳动仲裁，最晚到', ifKnown(until, dateWords)],
      ],
      lines: present(!certain && '医保基金不付的，才由单位承担。', ...covers, limit),
      ...(evidence.length > 0 && { more: { label: '要留好的证据', lines: evidence } }),
    })
  }
  if (doubleCover) {
    const { keeps, refund, lines } = doubleCover
    const mine = present(keeps && KEEPS[keeps], refund && REFUND[refund], ...lines)
    said.push({ ...doubleCover, title: '交重了怎么办', part: 'part-double', lines: mine })
  }
  return said
}

/** What can be done against a refusal, within which time and where; undefined where there is nothing. */
export function remediesOf({ remedies = [] }: Advice): Said | undefined {
  if (remedies.length === 0) return undefined
  const lines = remedies.map(({ against, text, within, where }) => {
    const how = present(within && `期限：${within}`, where && `在哪办：${where}`).join('，')
    return `对${AGAINST[against]}：${how ? `${text.replace(/。$/, '')}（${how}）。` : text}`
  })
  return {
    title: '不服，可以怎么办',
    part: 'part-remedies',
    lines,
    basis: remedies.flatMap(({ basis }) => basis),
    undecided: present(...remedies.map(({ undecided }) => undecided)).join('') || undefined,
  }
}
