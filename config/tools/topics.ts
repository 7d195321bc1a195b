/** The topics that a region may have rules on, and what they are called: the same files in every region. */
export const REGION_TOPICS: Readonly<Record<string, string>> = {
  worker: '职工医保',
  resident: '城乡居民医保',
  maternity: '生育',
  retirement: '退休',
}

const NATIONAL_TOPICS: Readonly<Record<string, string>> = {
  'employer-arrears': '单位欠缴',
  'transfer-and-switch': '转移和转换',
  unemployment: '领失业保险金期间',
  continuity: '缴费年限',
}

/** What a region's tables are called; they stand after the rules. */
const FIGURES: Readonly<Record<string, string>> = { figures: '各年的数字' }

const TOPICS = { ...REGION_TOPICS, ...NATIONAL_TOPICS, ...FIGURES }
const ORDER = Object.keys(TOPICS)

/** What a topic file is called in Chinese; its own name where nothing is known of it. */
export const topicWords = (topic: string): string => TOPICS[topic] ?? topic

/** Known topics in their order, then the others by name. */
export const byTopic = (a: string, b: string): number => rank(a) - rank(b) || a.localeCompare(b)

const rank = (topic: string): number => (ORDER.includes(topic) ? ORDER.indexOf(topic) : ORDER.length)
