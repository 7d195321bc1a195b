/** Made once, for making it takes longer than an answer may. Swedes write a day as `YYYY-MM-DD`. */
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The calendar day of an instant in Asia/Shanghai, `YYYY-MM-DD`, wherever the machine stands. */
export function dayInShanghai(instant: Date): string {
  return SHANGHAI.format(instant)
}
