import {
  at,
  type Condition,
  compile,
  type Formula,
  type Jurisdiction,
  type Model,
  type Outcome,
  type Row,
} from '../../../cloudfunctions/rules/engine'

/** The yardstick's inputs and outputs: an illustrative model of 20 rows in 4 decisions, not law. */
export interface Input {
  readonly region: string
  readonly kind: string
  readonly cause: string
  readonly lapse: number
  readonly principal: number
  readonly days: number
  readonly payMonth: number
}
export interface Output {
  readonly backPay: boolean
  readonly wait: number
  readonly fee: number
  readonly resume: number
}

const value = (constant: unknown): Outcome => ({ constant })
const call = (formula: string): Outcome => ({ formula, args: {} })
const upTo = (max: number): Condition => ({ min: null, max })
const over = (min: number): Condition => ({ min: min + 1, max: null })

/** One row; the first-match order of the yardstick is written as exceptions. */
const row = (
  id: string,
  decision: string,
  when: Record<string, Condition>,
  then: Outcome,
  exceptionTo: string[] = [],
  place = 'XX',
): Row => ({
  id,
  place,
  when: [when],
  then: { [decision]: { value: then } },
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  source: 'yardstick',
  rank: 0,
  exceptionTo,
  disputes: [],
  bound: false,
  binding: false,
  default: false,
})

const formulas: Record<string, Formula> = {
  residentWait: {
    parameters: ['lapse'],
    direction: { lapse: 'up' },
    compute: (lapse: number) => 3 + Math.floor(lapse / 12),
  },
  lateFee: {
    parameters: ['principal', 'days'],
    direction: { principal: 'up', days: 'up' },
    compute: (principal: number, days: number) => Math.min(principal * 0.0005 * days, principal),
  },
  resume: {
    parameters: ['payMonth', 'wait'],
    direction: { payMonth: 'up', wait: 'up' },
    compute: (payMonth: number, wait: number) => payMonth + wait,
  },
}

const employee = { kind: ['employee'] }
const flexible = { kind: ['flexible'] }
const resident = { kind: ['resident'] }
const ordered = { backPay: [true], cause: ['employer'] }

export const model: Model = {
  facts: [
    { id: 'kind', kind: 'enum', values: ['employee', 'resident', 'flexible'] },
    { id: 'cause', kind: 'enum', values: ['employer', 'personal', 'transfer'] },
    { id: 'lapse', kind: 'integer', min: 0 },
    { id: 'principal', kind: 'integer', min: 0 },
    { id: 'days', kind: 'integer', min: 0 },
    { id: 'payMonth', kind: 'integer' },
    { id: 'backPay', kind: 'enum', values: [true, false], from: { decision: 'backPay', field: 'value' } },
    { id: 'wait', kind: 'integer', min: 0, from: { decision: 'wait', field: 'value' } },
  ],
  decisions: ['backPay', 'wait', 'fee', 'resume'].map((id) => ({ id, fields: ['value'] })),
  rows: [
    row('B1', 'backPay', { ...employee, cause: ['employer'] }, value(true), ['B2']),
    row('B2', 'backPay', employee, value(false)),
    row('RA-B3', 'backPay', { ...flexible, lapse: upTo(6) }, value(true), [], 'RA'),
    row('B3', 'backPay', { ...flexible, lapse: upTo(3) }, value(true)),
    row('B4', 'backPay', { ...flexible, lapse: over(3) }, value(false)),
    row('RB-B5', 'backPay', { ...resident, lapse: upTo(12) }, value(true), [], 'RB'),
    row('B5', 'backPay', resident, value(false)),
    row('W1', 'wait', { lapse: upTo(0) }, value(0), ['W3', 'W5', 'W7']),
    row('W2', 'wait', ordered, value(0), ['W4', 'W6', 'W7']),
    row('W3', 'wait', { ...employee, lapse: upTo(3) }, value(0)),
    row('RB-W4', 'wait', { ...employee, lapse: over(3) }, value(2), [], 'RB'),
    row('W4', 'wait', { ...employee, lapse: over(3) }, value(1)),
    row('W5', 'wait', { ...flexible, lapse: upTo(3) }, value(0)),
    row('RC-W6', 'wait', { ...flexible, lapse: over(3) }, value(6), [], 'RC'),
    row('W6', 'wait', { ...flexible, lapse: over(3) }, value(3)),
    row('W7', 'wait', resident, call('residentWait')),
    row('RC-L1', 'fee', { ...ordered, days: upTo(30) }, value(0), [], 'RC'),
    row('L1', 'fee', ordered, call('lateFee'), ['L2']),
    row('L2', 'fee', {}, value(0)),
    row('D1', 'resume', {}, call('resume')),
    // the yardstick's W1 and W2 come before the regions' own rows
    row('RB-W2', 'wait', ordered, value(0), ['RB-W4'], 'RB'),
    row('RC-W2', 'wait', ordered, value(0), ['RC-W6'], 'RC'),
  ],
  formulas,
  impossible: [],
  parents: { RA: 'XX', RB: 'XX', RC: 'XX' },
  horizons: {},
}

/** The model in our engine, with its full trace. */
export function ours(): (input: Input) => Output {
  const program = compile(model)
  const places = new Map<string, Jurisdiction>(['XX', 'RA', 'RB', 'RC'].map((place) => [place, at(program, place)]))
  const [backPay, wait, fee, resume] = ['backPay', 'wait', 'fee', 'resume'].map((id) =>
    program.decisions.findIndex((decision) => decision.id === id),
  ) as [number, number, number, number]
  return (input) => {
    const { kind, cause, lapse, principal, days, payMonth } = input
    const { decided } = (places.get(input.region) as Jurisdiction).decide([
      kind,
      cause,
      lapse,
      principal,
      days,
      payMonth,
    ])
    // biome-ignore lint/style/noNonNullAssertion: the model has each of them, and a check would be timed
    const result = (index: number) => decided[index]!.results[0]!.alternatives[0]!.value
    return {
      backPay: result(backPay) as boolean,
      wait: result(wait) as number,
      fee: result(fee) as number,
      resume: result(resume) as number,
    }
  }
}
