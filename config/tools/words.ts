import {
  dateWords,
  fullName,
  GRADE_WORDS,
  periodWords,
  SITUATION_LABELS,
  type Situation,
  type SituationPath,
  type TitledBasis,
  titleWords,
} from '@contract'
import { stringify } from 'yaml'
import { NATION, type Policy } from '../../cloudfunctions/rules/load'
import { type Answer, inWords } from '../../src/interview/answer'
import { questionOf } from '../../src/interview/questions'

/** What a place is called, with its province. */
export const placeWords = ({ regions }: Pick<Policy, 'regions'>, place: string): string =>
  place === NATION ? '全国' : (regions.get(place)?.name ?? fullName(place) ?? place)

/** When a rule holds, [from, to) in words. */
export const inForceWords = (period: { readonly from?: string; readonly to?: string }): string =>
  periodWords(period) ?? '一直有效'

/** 《上海市医疗保障条例》第十五条 · 法律法规 · 2026年11月22日核对 */
export function basisWords({ title, article, grade, checkedOn }: Omit<TitledBasis, 'rule' | 'source'>): string {
  const checked = checkedOn && `${dateWords(checkedOn)}核对`
  return [`${titleWords(title)}${article}`, GRADE_WORDS[grade], checked].filter(Boolean).join(' · ')
}

/** A situation as lines 「参保地：上海市」, in the order in which it was told. */
export const situationLines = (situation: Situation): string[] => linesOf(situation, '')

function linesOf(value: unknown, path: string): string[] {
  if (isGroup(value))
    return Object.entries(value).flatMap(([key, each]) => linesOf(each, path ? `${path}.${key}` : key))
  const label = SITUATION_LABELS[path as SituationPath]
  if (Array.isArray(value) && value.some(isGroup))
    return value.map((each) => `${label}：${linesOf(each, path).join('，')}`)
  return [`${label}：${answerWords(path, value)}`]
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function answerWords(path: string, value: unknown): string {
  const question = questionOf(path)
  if (question) return inWords(question, value as Answer)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return /^\d{4}-\d{2}(-\d{2})?$/.test(String(value)) ? dateWords(String(value)) : String(value)
}

/** A value of a rule as one line of YAML; 「无」 when absent. */
export const flow = (value: unknown): string =>
  value === undefined ? '无' : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
