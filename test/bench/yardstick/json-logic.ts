import { LogicEngine } from 'json-logic-engine'
import type { Input, Output } from './model'

const v = (name: string) => ({ var: name })
const eq = (name: string, value: unknown) => ({ '===': [v(name), value] })
const le = (name: string, value: number) => ({ '<=': [v(name), value] })
const and = (...all: unknown[]) => ({ and: all })

const logic = {
  backPay: {
    if: [
      and(eq('kind', 'employee'), eq('cause', 'employer')),
      true,
      eq('kind', 'employee'),
      false,
      and(eq('region', 'RA'), eq('kind', 'flexible'), le('lapse', 6)),
      true,
      and(eq('kind', 'flexible'), le('lapse', 3)),
      true,
      eq('kind', 'flexible'),
      false,
      and(eq('region', 'RB'), eq('kind', 'resident'), le('lapse', 12)),
      true,
      false,
    ],
  },
  wait: {
    if: [
      eq('lapse', 0),
      0,
      and(v('backPay'), eq('cause', 'employer')),
      0,
      and(eq('kind', 'employee'), le('lapse', 3)),
      0,
      and(eq('region', 'RB'), eq('kind', 'employee')),
      2,
      eq('kind', 'employee'),
      1,
      and(eq('kind', 'flexible'), le('lapse', 3)),
      0,
      and(eq('region', 'RC'), eq('kind', 'flexible')),
      6,
      eq('kind', 'flexible'),
      3,
      { '+': [3, { '/': [{ '-': [v('lapse'), { '%': [v('lapse'), 12] }] }, 12] }] },
    ],
  },
  fee: {
    if: [
      and(eq('region', 'RC'), v('backPay'), eq('cause', 'employer'), le('days', 30)),
      0,
      and(v('backPay'), eq('cause', 'employer')),
      { min: [{ '*': [v('principal'), 0.0005, v('days')] }, v('principal')] },
      0,
    ],
  },
  resume: { '+': [v('payMonth'), v('wait')] },
}

/** The model in the fastest rule library found, on its compiled path; it gives no trace and no source. */
export function jsonLogic(): (input: Input) => Output {
  const engine = new LogicEngine()
  const [backPay, wait, fee, resume] = [logic.backPay, logic.wait, logic.fee, logic.resume].map((rule) =>
    engine.build(rule),
  )
  return ({ region, kind, cause, lapse, principal, days, payMonth }) => {
    const facts = { region, kind, cause, lapse, principal, days, payMonth, backPay: false, wait: 0, fee: 0, resume: 0 }
    facts.backPay = backPay?.(facts)
    facts.wait = wait?.(facts)
    facts.fee = fee?.(facts)
    facts.resume = resume?.(facts)
    return { backPay: facts.backPay, wait: facts.wait, fee: facts.fee, resume: facts.resume }
  }
}
