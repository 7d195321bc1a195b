import { randomUUID } from 'node:crypto'
import type { Advice, Situation } from '@contract'
import type { Consultation, Message } from '../../cloudfunctions/store/port'

/** What a database could spoil: quotes, another script, nothing, dots and dollars in names, fractions, order. */
const situation = {
  region: '000000',
  insurance: 'flexible',
  backPays: false,
  monthlyBase: [{ from: '2020-01', base: 7384.55 }],
  exemptions: [],
}
const advice = {
  summary: { title: '可以补缴 "2 个月"', lines: ["it's 1\\2", '换\n行', '\u0000', '𠮷'] },
  benefits: { waiting: { min: 0, max: null, ratio: 0.1 } },
  trace: [{ facts: { 'situation.payOn': true, $set: 1e21, '': [] } }],
}

/** A consultation of a new owner; the store never looks into its situation and advice. */
export function consultation(given: Partial<Consultation> = {}): Consultation {
  return {
    id: randomUUID(),
    owner: randomUUID(),
    createdAt: '2020-01-01T00:00:00.000Z',
    situation: situation as unknown as Situation,
    advice: advice as unknown as Advice,
    ...given,
  }
}

/** A message of a new owner, with what a database could spoil. */
export function message(given: Partial<Message> = {}): Message {
  return {
    id: randomUUID(),
    owner: randomUUID(),
    createdAt: '2020-01-01T00:00:00.000Z',
    feedback: { about: 'nation/a "rule"', text: "it's 1\\2\n换行\u0000𠮷\ud842" },
    ...given,
  }
}

/** The instant so many seconds after the sample's. */
export function at(second: number): string {
  return new Date(Date.UTC(2020, 0, 1, 0, 0, second)).toISOString()
}
