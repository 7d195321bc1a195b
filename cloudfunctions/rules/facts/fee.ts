import { Assistance, ResidentCategory, ResidentTier, Sex, yearOf } from '@contract'
import type { FactDefinition } from './definition'

/** Facts that the price of a resident's year depends on. */
export const feeFacts: readonly FactDefinition[] = [
  {
    fact: { id: 'residentCategory', kind: 'enum', values: ResidentCategory.options },
    fields: ['resident.category'],
    question: '按哪一类人缴费：成年居民、未成年人、学生、大学生还是老年居民？',
    derive: ({ situation }) => situation.resident?.category,
  },
  {
    fact: { id: 'ageInCoverYear', kind: 'integer', min: 0 },
    fields: ['bornOn', 'resident.coverYear'],
    question: '参保人是哪天出生的？',
    // 周岁：到参保年度的1月1日
    derive: ({ situation: { bornOn }, coverYears: [coverYear, another] }) => {
      if (bornOn === undefined || coverYear === undefined || another !== undefined) return undefined
      const birthday = bornOn.slice(5) === '01-01' ? 0 : 1
      return Math.max(0, coverYear - yearOf(bornOn) - birthday)
    },
  },
  {
    fact: { id: 'sex', kind: 'enum', values: Sex.options },
    fields: ['sex'],
    question: '参保人是男还是女？',
    // who tells of a birth or a miscarriage of her own is not asked
    derive: ({ situation: { sex, maternity } }) =>
      sex ?? (maternity?.kind && maternity.kind !== 'family-planning' ? 'female' : undefined),
  },
  {
    fact: { id: 'residentTier', kind: 'enum', values: ResidentTier.options },
    fields: ['resident.tier'],
    question: '选低档还是高档缴费？',
    derive: ({ situation }) => situation.resident?.tier,
  },
  {
    fact: { id: 'assistance', kind: 'enum', values: Assistance.options },
    fields: ['resident.assistance'],
    question: '是不是特困、低保、监测户等有参保资助的人？',
    derive: ({ situation }) => situation.resident?.assistance,
  },
]
