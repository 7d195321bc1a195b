import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'
import { RULEBOOK_FOLDER } from '../../config/rulebook'

/** The region whose rules are made up. */
export const REGION = '450900'

/** The document that made-up rules rest on. */
export const SOURCE = {
  id: '450900-made-up',
  title: '示范文件',
  issuer: '示范机关',
  grade: 'official',
  url: 'https://example.org/made-up',
  read: 'full-text',
  checkedOn: '2026-11-01',
  note: '为测试编的文件。',
}

/** A rule of the region: 灵活就业 that resumes waits so many months. */
export const waits = (months: number, change: object = {}) => ({
  id: '450900/flexible-waits',
  text: `灵活就业人员断缴后再缴的，等${months}个月。`,
  when: { insurance: 'flexible', event: 'resume', lapsedMonths: '1..' },
  then: {
    waiting: { amount: months, unit: 'month' },
    benefitStart: { start: { anchor: 'monthsFromPayMonth', n: 'wait' } },
  },
  in: { from: '2025-01-01' },
  source: SOURCE.id,
  article: '第一条',
  ...change,
})

/** A scenario whose outcome hangs on {@link waits}. */
export const SCENARIO = {
  name: '断缴两个月再缴的灵活就业人员要等',
  article: '示范文件第一条',
  today: '2026-03-10',
  situation: {
    region: REGION,
    insurance: 'flexible',
    event: 'resume',
    cause: 'personal',
    lastCoveredMonth: '2025-12',
    payOn: '2026-03-10',
    backPays: false,
  },
  expect: { 'benefits.waiting.min': 2, 'benefits.startsOn': { earliest: '2026-05-01', latest: '2026-05-01' } },
}

/** A folder of a project: a rulebook of the real national layer and one made-up region, and scenarios. */
export class MadeUpProject {
  readonly root = mkdtempSync(path.join(tmpdir(), 'project-'))
  readonly rulebook = path.join(this.root, 'cloudfunctions/rulebook')
  readonly region = `regions/${REGION}-yulin`

  constructor(...rules: readonly object[]) {
    cpSync(RULEBOOK_FOLDER, this.rulebook, {
      recursive: true,
      filter: (from) => !from.startsWith(path.join(RULEBOOK_FOLDER, 'regions')),
    })
    this.write(`${this.region}/region.yaml`, { code: REGION, note: '读了示范文件。' })
    this.write(`${this.region}/sources.yaml`, [SOURCE])
    this.write(`${this.region}/worker.yaml`, rules)
  }

  /** Writes a file of the rulebook, or of the scenarios when its path begins with `test/`. */
  write(file: string, content: unknown): string {
    const target = path.join(file.startsWith('test/') ? this.root : this.rulebook, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, typeof content === 'string' ? content : stringify(content))
    return target
  }

  remove(): void {
    rmSync(this.root, { recursive: true })
  }
}
