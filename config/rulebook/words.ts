import { fullName, SITUATION_LABELS, type Situation, type SituationPath, type TitledBasis } from '@contract'
import { stringify } from 'yaml'
import { NATION, type Policy } from '../../cloudfunctions/rules/load'
import { GRADE_WORDS } from '../../src/components/Basis/words'
import { type Answer, dateInWords, inWords } from '../../src/interview/answer'
import { questionOf } from '../../src/interview/questions'

/** What a place is called, with its province. */
export const placeWords = ({ regions }: Pick<Policy, 'regions'>, place: string): string =>
  place === NATION ? '全国' : (regions.get(place)?.name ?? fullName(place) ?? place)

/** 「2025年3月1日起，到2030年9月9日为止」: [from, to) in words; 「一直有效」 when both ends are open. */
export function periodWords({ from, to }: { readonly from?: string; readonly to?: string }): string {
  const ends = [from && `${dateInWords(from)}起`, to && `到${dateInWords(dayBefore(to))}为止`].filter(Boolean)
  return ends.join('，') || '一直有效'
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** 《上海市医疗保障条例》第十五条 · 法律法规 · 2026年11月22日核对 */
export function basisWords({ title, article, grade, checkedOn }: Omit<TitledBasis, 'rule' | 'source'>): string {
  const checked = checkedOn && `${dateInWords(checkedOn)}核对`
  return [`${titleWords(title)}${article}`, GRADE_WORDS[grade], checked].filter(Boolean).join(' · ')
}

/** A document's title in its marks, where it does not bring them. */
export const titleWords = (title: string): string => (/[《》]/.test(title) ? title : `《${title}》`)

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
  return /^\d{4}-\d{2}(-\d{2})?$/.test(String(value)) ? dateInWords(String(value)) : String(value)
}

/** A value of a rule as one line of YAML; 「无」 when absent. */
export const flow = (value: unknown): string =>
  value === undefined ? '无' : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
