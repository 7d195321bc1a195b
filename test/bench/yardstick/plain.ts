import type { Input, Output } from './model'

/** The same model written by hand: the limit, with no data and no trace. */
export function plain({ region, kind, cause, lapse, principal, days, payMonth }: Input): Output {
  let backPay: boolean
  if (kind === 'employee') backPay = cause === 'employer'
  else if (kind === 'flexible') backPay = lapse <= (region === 'RA' ? 6 : 3)
  else backPay = region === 'RB' && lapse <= 12

  let wait: number
  if (lapse === 0) wait = 0
  else if (backPay && cause === 'employer') wait = 0
  else if (kind === 'employee') wait = lapse <= 3 ? 0 : region === 'RB' ? 2 : 1
  else if (kind === 'flexible') wait = lapse <= 3 ? 0 : region === 'RC' ? 6 : 3
  else wait = 3 + Math.floor(lapse / 12)

  let fee = 0
  if (backPay && cause === 'employer' && !(region === 'RC' && days <= 30))
    fee = Math.min(principal * 0.0005 * days, principal)
  return { backPay, wait, fee, resume: payMonth + wait }
}
