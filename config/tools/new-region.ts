import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fullName, isRegion, regionName } from '@contract'
import { areaList } from '@vant/area-data'
import { pinyin } from 'pinyin-pro'
import { REGIONS_FILE, regionsJson } from '../regions'
import { RULEBOOK_FOLDER } from '../rulebook'
import { command, Refusal } from './command'

/** Peoples that names of places are followed by (…壮族自治区, …土家族苗族自治州): no part of the short name. */
const PEOPLES =
  '壮族|回族|维吾尔|土家族|苗族|彝族|藏族|羌族|布依族|侗族|傣族|景颇族|傈僳族|白族|哈尼族|朝鲜族|蒙古族?|哈萨克|柯尔克孜|黎族'
const SHORT_NAME = new RegExp(`^(.{2,}?)(?:${PEOPLES})*(?:自治区|自治州|自治县|自治旗|省|市|地区|盟|县|旗|林区|区)?$`)

/** Province, city and county in one; counties without a folder yet are not among the contract's regions. */
function nameOf(code: string): string | undefined {
  const city = `${code.slice(0, 4)}00`
  const county = isRegion(city) ? areaList.county_list[code] : undefined
  return fullName(code) ?? (county && `${fullName(city)}${county}`)
}

/** 广西壮族自治区 → guangxi */
function folderName(code: string): string {
  const name = regionName(code) ?? areaList.county_list[code] ?? ''
  const short = SHORT_NAME.exec(name)?.[1] ?? name
  // the whole name is read: what follows tells how a character is said
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true })
  return `${code}-${syllables.slice(0, short.length).join('')}`
}

/**
 * Makes a region's folder with its files, each with a pattern to follow and no rule yet; gives the folder's path.
 * Throws a {@link Refusal} for a code that is none, and where the region has a folder already.
 */
export function newRegion(code: string | undefined, rulebook: string = RULEBOOK_FOLDER): string {
  if (code === undefined) throw new Refusal('请写明地区代码，例如：npm run rulebook:new-region -- 450900')
  const name = nameOf(code)
  if (name === undefined) throw new Refusal(`没有代码是“${code}”的地区：要写六位的省、市、县代码（GB/T 2260）。`)
  const regions = path.join(rulebook, 'regions')
  const existing = readdirSync(regions).find((each) => each.startsWith(`${code}-`))
  if (existing) throw new Refusal(`${name}已经有文件夹了：regions/${existing}`)
  const folder = path.join(regions, folderName(code))
  mkdirSync(folder)
  for (const [file, text] of Object.entries(filesOf(code, name))) writeFileSync(path.join(folder, file), text)
  return folder
}

const filesOf = (code: string, name: string): Readonly<Record<string, string>> => ({
  'region.yaml': regionFile(code, name),
  'sources.yaml': sourcesFile(code, name),
  'figures.yaml': figuresFile(code, name),
  'worker.yaml': rulesFile(code, name, '职工医保（单位职工和灵活就业人员）', {
    id: 'flexible-waits',
    when: '{ insurance: flexible, event: resume, lapsedMonths: 4.. }',
    then: '{ waiting: { amount: 6, unit: month } }',
  }),
  'resident.yaml': rulesFile(code, name, '城乡居民医保', {
    id: 'resident-waits',
    when: '{ insurance: resident, exempt: false, residentContinuity: broken }',
    then: '{ waiting: { amount: 3, unit: month } }',
  }),
  'maternity.yaml': rulesFile(code, name, '生育', {
    id: 'allowance-at-once',
    when: '{ maternityKind: birth, monthsBeforeBirth: 12.. }',
    then: '{ maternityAllowance: { payer: fund, when: at-once } }',
  }),
  'retirement.yaml': rulesFile(code, name, '退休', {
    id: 'goes-on-paying',
    when: '{ retirementCategory: male }',
    then: '{ retirementYears: { monthly: true } }',
  }),
})

const regionFile = (code: string, name: string) => `# ${name}
# since：现行规则里最早的施行日期，知道以后再加，例如 since: 2025-01-01
# note：读了哪些文件、哪些还没有读到；会给人看，写通顺的中文
code: '${code}'
note: 还没有核实这里的规定。
`

const sourcesFile = (code: string, name: string) => `# ${name}的依据。
# 照下面的样子写：去掉行首的「# 」，换成真实的内容，再删掉最后一行的 []。
# grade：law 法律法规 · official 官方发布 · reported 据报道；read：full-text 全文 · excerpt 节选 · quoted 转引 · not-read 没读到
# checkedOn 是真正核对原文的那一天；inForce 的 to 是失效的第一天，没有就不写。
# 没有写施行日期的，不写 inForce，写 published: 页面的日期；规则里写 in: { from: unknown }。
#
# - id: ${code}-example
#   title: 文件的全名
#   issuer: 发布机关
#   number: 文号
#   grade: official
#   inForce: { from: 2025-01-01 }
#   url: https://example.org/
#   read: full-text
#   checkedOn: 2025-01-01
#   note: 读了哪一部分，有什么疑问。
[]
`

const figuresFile = (
  code: string,
  name: string,
) => `# ${name}各年的数字：居民医保的参保期和价钱，职工医保的基数和费率，退休要满几年。
# 照下面的样子写：去掉行首的「# 」，换成真实的内容，再删掉最后一行的 {}。没有的表不写。
# 加一年：复制一组，改年份、依据和数字。quote 是数字所在的原话，一字不改；检查时每个数字都要在里面找得到。
# 算出来的写 derived，例如 1100 = 400 + 700；原话里没有、还要这样写的，写 unquoted 和理由。样子里的数字只是示范。
#
# windows:
#   - year: 2025
#     source: ${code}-example
#     article: 第一条
#     quote: 集中缴费期为2024年9月1日至2025年2月28日，逾期缴费的有等待期。
#     lines:
#       - { phase: main, paid: 上年09-01..当年02-28 }
#       - { phase: outside, paid: 当年03-01.. }
# fees:
#   - year: 2025
#     source: ${code}-example
#     article: 第二条
#     quote: 成年居民个人缴费400元，学生380元，财政补助670元。
#     lines:
#       - { name: adults, for: 成年居民, individual: 400, subsidy: 670, when: { residentCategory: [adult, working-age, elder] } }
#       - { name: students, for: 学生, individual: 380, subsidy: 670, when: { residentCategory: [minor, student, college] } }
# contributions:
#   - months: 2025-01..2025-12
#     source: ${code}-example
#     article: 第三条
#     quote: 2025年职工医保月缴费基数上限24000元、下限4800元，单位缴8%，个人缴2%；灵活就业人员缴9%。
#     lines:
#       - { lower: 4800, upper: 24000 }
#       - { name: employee, employer: 8%, person: 2%, when: { insurance: employee } }
#       - { name: flexible, flexible: 9%, when: { insurance: flexible } }
# retirement:
#   - retired: 2025-01..2025-12
#     source: ${code}-example
#     article: 第四条
#     quote: 2025年退休的，累计缴费年限男满25年、女满20年，其中实际缴费满10年。
#     lines:
#       - { name: men, who: men, required: 25, actual: 10 }
#       - { name: women, who: women, required: 20, actual: 10 }
{}
`

/** A file without rules; its comment shows one with these parts. */
const rulesFile = (
  code: string,
  name: string,
  topic: string,
  { id, when, then }: Readonly<Record<'id' | 'when' | 'then', string>>,
) => `# ${topic}：${name}和上一级不同的规定。没有写的，按上一级的规定。用不到的文件可以删掉。
# 照下面的样子写：去掉行首的「# 」，换成真实的内容，再删掉最后一行的 []。
# 一条规则是依据里的一句话；id 定了就不再改。样子里的数字只是示范，不是任何地方的规定。
#
# - id: ${code}/${id}
#   text: 用通顺的中文写这句话的意思。
#   when: ${when}
#   then: ${then}
#   source: ${code}-example
#   article: 第一条
[]
`

if (require.main === module)
  command(([code]) => {
    const folder = newRegion(code)
    // a county becomes selectable by having a folder
    writeFileSync(REGIONS_FILE, regionsJson())
    return { text: `建好了：${path.relative('.', folder)}`, ok: true }
  })
