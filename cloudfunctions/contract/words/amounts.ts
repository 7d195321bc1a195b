import type { Money, Range, Ratio, RatioOrRange } from '../primitives'

/** A number or its bounds, and what is counted: 「3天」, 「3到5天」. */
export const countWords = (count: number | Range, unit: string): string => rangeWords(count, String) + unit

/** One figure, or 「…到…」 where the bounds differ. */
function rangeWords(value: number | Range, words: (value: number) => string): string {
  const { min, max } = typeof value === 'number' ? { min: value, max: value } : value
  return min === max ? words(min) : `${words(min)}到${words(max)}`
}

/** Yuan: 「400元」, 「173.60元」, 「400到1070元」, 「24,800元」: thousands apart from five digits on, two decimals where there are fen. */
export const moneyWords = (yuan: Money): string =>
  `${rangeWords(yuan, (amount) => {
    const [whole = '', fen] = amount.toFixed(2).split('.')
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
    return grouped + (fen === '00' ? '' : `.${fen}`)
  })}元`

/** A length of time in months: 「27个月（2年3个月）」, 「180到181个月」. */
export function monthCountWords(months: number | Range): string {
  if (typeof months !== 'number' || months < 12) return countWords(months, '个月')
  const rest = months % 12
  return `${months}个月（${Math.floor(months / 12)}年${rest === 0 ? '' : `${rest}个月`}）`
}

/** Without a tail of decimals that binary fractions leave. */
const figure = (number: number): string => String(Number(number.toFixed(4)))

/** A share: 0.5 → 「50%」, 「12.5%到50%」. */
export const shareWords = (share: RatioOrRange): string => rangeWords(share, (part) => `${figure(part * 100)}%`)

/** A small share: 0.0005 → 「万分之5」. */
export const perTenThousandWords = (share: Ratio): string => `万分之${figure(share * 10_000)}`
