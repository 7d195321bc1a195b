/**
 * Months that are missing of those required. Source: 社会保险法第二十七条 (「未达到国家规定年限的，可以缴费至国家规定年限」).
 */
export const retirementGap = (required: number, held: number): number => Math.max(0, required - held)

/** What the gap costs at once, at what a `month` costs today, in fen. Source: 社会保险法第二十七条. */
export const lumpSum = (gap: number, month: number): number => gap * month

/**
 * What paying month by month has cost by the end of each year of paying, in fen; the last entry is the whole. What a month
 * costs rises with the base by `growth` after every twelve payments, rounded half up to the fen.
 * Source: 社会保险法第二十七条; the growth is the person's own assumption.
 */
export function monthlyToGap(gap: number, month: number, growth: number): number[] {
  const paid: number[] = []
  for (let year = 0; year * 12 < gap; year++)
    paid.push((paid[year - 1] ?? 0) + Math.min(12, gap - year * 12) * Math.round(month * (1 + growth) ** year))
  return paid
}
