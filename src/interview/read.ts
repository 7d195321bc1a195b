/** What people type, read as what the situation holds; each gives undefined for what cannot be read. */

/** Full-width digits, spaces and commas as they are typed on a phone → plain ones. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s,]/g, '')

const two = (digits: string) => digits.padStart(2, '0')

/** 2026-03, 2026年3月, 2026/3, 2026.3, 202603 → `2026-03`. */
export function readMonth(text: string): string | undefined {
  const [, year, month] = /^(\d{4})(?:[-年/.](\d{1,2})月?|(\d{2}))$/.exec(plain(text))?.filter(Boolean) ?? []
  return year && month && `${year}-${two(month)}`
}

/** 2026-03-10, 2026年3月10日, 2026/3/10, 2026.3.10, 20260310 → `2026-03-10`. */
export function readDay(text: string): string | undefined {
  const parts =
    /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})[日号]?$/.exec(plain(text)) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain(text))
  const [, year, month, day] = parts ?? []
  return year && month && day && `${year}-${two(month)}-${two(day)}`
}

/** 27, 27个月, 2年, 2年3个月 → months. */
export function readMonths(text: string): number | undefined {
  const [, years, months] = /^(?:(\d{1,3})年)?零?(?:(\d{1,4})(?:个?月)?)?$/.exec(plain(text)) ?? []
  return years || months ? Number(years ?? 0) * 12 + Number(months ?? 0) : undefined
}

/** 3, 3个, 3年, 3个月 → 3. */
export function readCount(text: string): number | undefined {
  const [, count] = /^(\d{1,4})(?:个?月|[个年])?$/.exec(plain(text)) ?? []
  return count === undefined ? undefined : Number(count)
}

/** 2027, 2027年, 2027年度 → 2027. */
export function readYear(text: string): number | undefined {
  const [, year] = /^(\d{4})(?:年度?)?$/.exec(plain(text)) ?? []
  return year === undefined ? undefined : Number(year)
}

/** 5, 5%, 2.5%, 百分之5 → the share, 0.05. */
export function readPercent(text: string): number | undefined {
  const [, percent] = /^(?:百分之)?(\d{1,3}(?:\.\d{1,2})?)%?$/.exec(plain(text)) ?? []
  return percent === undefined ? undefined : Math.round(Number(percent) * 100) / 10_000
}

/** 4500, 4,500.50, 4500元, ¥4500 → yuan. */
export function readMoney(text: string): number | undefined {
  const [, yuan] = /^[¥¥]?(\d{1,10}(?:\.\d{1,2})?)元?$/.exec(plain(text)) ?? []
  return yuan === undefined ? undefined : Number(yuan)
}
