import { checkRulebook } from '../../cloudfunctions/rules/check'
import type { Finding } from '../../cloudfunctions/rules/engine'
import { readRulebook } from '../../config/rulebook'

const NATION = '000000'
const KINDS = ['gap', 'conflict', 'bound', 'binding', 'dead-row', 'dangling', 'unused', 'invalid'] as const

const sound = readRulebook()

describe('the rulebook as it stands', () => {
  const { findings, ...report } = checkRulebook(sound)

  test.each(KINDS)('has no finding of the kind %s', (kind) => {
    expect(findings.filter((finding) => finding.kind === kind).map(({ message }) => message)).toEqual([])
  })

  test('has no finding of another kind', () => {
    expect(findings).toEqual([])
  })

  test('was walked: rules of the nation and of regions, claims, sources of several grades, and many cells', () => {
    const { nationalRules, regionalRules, regions, claims, sources, counts } = report
    for (const count of [nationalRules, regionalRules, regions, claims, ...Object.values(sources)])
      expect(count).toBeGreaterThan(0)
    expect(counts.rows).toBe(nationalRules + regionalRules)
    expect(counts.places).toBeGreaterThan(regions)
    expect(counts.cells).toBeGreaterThan(counts.tables)
  })
})

/** A rule, or another entry, as its file has it. */
// biome-ignore lint/suspicious/noExplicitAny: faults are planted in any shape
type Entry = any
type Files = Record<string, Entry>

/** Where faults are planted, besides the nation: the other places have none, and would take long to prove each time. */
const PLACES = ['310000', '320000', '320100', '330000', '330100']

const part = Object.fromEntries(
  Object.entries(sound.files).filter(
    ([path]) => !path.startsWith('regions/') || PLACES.some((place) => path.startsWith(`regions/${place}-`)),
  ),
)

/** What is missed when only a part is looked at, such as a document that only the others cite. */
const missed = new Set(checkRulebook({ ...sound, files: part }).findings.map(({ message }) => message))

/** What the check finds in the real rulebook after a change of a copy of it. */
function planted(change: (files: Files) => void): readonly Finding[] {
  const files = structuredClone(part) as Files
  change(files)
  return checkRulebook({ ...sound, files }).findings.filter(({ message }) => !missed.has(message))
}

/** Where a rule stands: its file and its place in it. */
function whereIs(files: Files, id: string): { path: string; index: number } {
  for (const [path, entries] of Object.entries(files)) {
    const index = Array.isArray(entries) ? entries.findIndex((entry) => entry.id === id) : -1
    if (index >= 0) return { path, index }
  }
  throw new Error(`the rulebook has no ${id}: choose another for this test`)
}

function find(files: Files, id: string): Entry {
  const { path, index } = whereIs(files, id)
  return files[path][index]
}

/** Changes one rule. */
const inRule = (id: string, change: (rule: Entry) => void) => planted((files) => change(find(files, id)))

/** Puts a changed copy of a rule beside it. */
const withCopy = (id: string, change: (rule: Entry) => void) =>
  planted((files) => {
    const copy = structuredClone(find(files, id))
    copy.id = `${id}-planted`
    change(copy)
    files[whereIs(files, id).path].push(copy)
  })

/** Takes a rule out, and its name out of the rules that refer to it. */
function remove(files: Files, id: string): void {
  const { path, index } = whereIs(files, id)
  files[path].splice(index, 1)
  for (const rule of Object.values(files).flatMap((entries) => (Array.isArray(entries) ? entries : [])))
    for (const relation of ['exceptionTo', 'disputes']) {
      const names = [rule[relation] ?? []].flat().filter((name: string) => name !== id)
      if (names.length > 0) rule[relation] = names
      else delete rule[relation]
    }
}

const DEFAULTS = [
  ['nation/worker-back-payment-left-to-region', 'backPayment.verdict'],
  ['nation/worker-start-left-to-region', 'benefitStart.start'],
  ['nation/worker-gap-left-to-region', 'retroactivity.retroactive'],
  ['nation/worker-stop-left-to-region', 'suspension.stops'],
  ['nation/no-late-fee-on-persons', 'lateFee.kind'],
  ['nation/worker-continuous-left-to-region', 'continuity.continuous'],
] as const

describe('a row that is removed', () => {
  test.each(DEFAULTS)('%s leaves a gap in %s, which names the place and the decision', (id, outcome) => {
    const findings = planted((files) => remove(files, id))
    const [decision] = outcome.split('.')
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'gap',
        place: NATION,
        decision,
        message: expect.stringMatching(`^${NATION}: no row in force decides ${outcome}`),
      }),
    )
  })

  test('is missed by every row that names it', () => {
    const id = 'nation/worker-no-lapse-nothing-to-pay'
    const referring: string[] = []
    const findings = planted((files) => {
      const { path, index } = whereIs(files, id)
      files[path].splice(index, 1)
      for (const entries of Object.values(files).filter(Array.isArray))
        for (const rule of entries) if ([rule.exceptionTo ?? []].flat().includes(id)) referring.push(rule.id)
    })
    expect(referring.length).toBeGreaterThan(0)
    for (const row of referring)
      expect(findings).toContainEqual({
        kind: 'dangling',
        place: NATION,
        row,
        message: `${NATION}: row ${row}: names the row ${id}, which does not exist`,
      })
  })
})

describe('a row that conflicts with another', () => {
  test.each([
    ['nation/worker-gap-left-to-region', NATION, 'retroactivity', { retroactivity: { retroactive: 'yes' } }],
    ['nation/worker-stop-left-to-region', NATION, 'suspension', { suspension: { stops: { anchor: 'never' } } }],
    ['310000/flexible-waits-6-months', '310000', 'waiting', { waiting: { amount: 5, unit: 'month' } }],
    ['330000/flexible-first', '330000', 'waiting', { waiting: { amount: 1, unit: 'month' } }],
  ])('%s: both are named, with their place', (id, place, decision, then) => {
    const findings = withCopy(id, (rule) => {
      rule.then = then
    })
    const conflict = findings.find((finding) => finding.kind === 'conflict' && finding.place === place)
    expect(conflict).toMatchObject({ decision, row: id })
    expect(conflict?.message).toMatch(`${place}: rows ${id}, ${id}-planted disagree on ${decision}.`)
  })

  test('a copy that says the same is no fault', () => {
    expect(withCopy('310000/flexible-waits-6-months', () => undefined)).toEqual([])
  })
})

describe('a figure of a table', () => {
  const FILE = 'regions/330100-hangzhou/figures.yaml'

  test('that does not stand in its quoted words is named with place, line and figure', () => {
    const findings = planted((files) => {
      files[FILE].fees[0].lines[0].individual = 341
    })
    const row = '330100/fee-2026-children'
    expect(findings).toEqual([
      {
        kind: 'invalid',
        place: '330100',
        row,
        message: `330100: row ${row}: individual 341 does not stand in its quoted words`,
      },
    ])
  })

  test('of the wrong form is named with file, line and field', () => {
    const findings = planted((files) => {
      files[FILE].windows[0].lines[0].paid = '10-20..12-25'
    })
    expect(findings).toMatchObject([{ kind: 'invalid', place: '330100' }])
    expect(findings[0]?.message).toContain(`${FILE}: windows.0.lines.0.paid: 要写成 上年10-20..上年12-25`)
  })

  test('whose id is that of a rule is named with its file', () => {
    const findings = planted((files) => {
      files[FILE].fees[0].lines[0].name = 'adults-low'
    })
    expect(findings[0]?.message).toContain(`${FILE}: 330100/fee-2026-adults-low: the id is used twice`)
  })
})

describe('a row that has ended', () => {
  test.each(DEFAULTS)('%s leaves a gap that names the row, its place and the day', (id, outcome) => {
    const findings = inRule(id, (rule) => {
      rule.in = { ...rule.in, to: '2020-01-01' }
    })
    const gaps = findings.filter(({ place, message }) => place === NATION && message.includes('[2020-01-01, '))
    expect(gaps.length).toBeGreaterThan(0)
    for (const gap of gaps) {
      expect(gap).toMatchObject({ kind: 'gap', decision: outcome.split('.')[0] })
      expect(gap.message).toMatch(
        new RegExp(`^${NATION}: no row in force decides ${outcome}; out of force: [^—]*${id}`),
      )
    }
  })
})

test('a row that breaks the bound of the nation is named with its place', () => {
  const findings = planted((files) => {
    const rule = structuredClone(find(files, '310000/flexible-waits-6-months'))
    rule.id = '310000/planted'
    rule.when = { insurance: 'employee', event: 'transfer', lapsedMonths: '4..', cause: 'personal', backPays: false }
    rule.then = { waiting: { amount: 9, unit: 'month' } }
    files[whereIs(files, '310000/flexible-waits-6-months').path].push(rule)
  })
  expect(findings).toContainEqual(
    expect.objectContaining({
      kind: 'bound',
      place: '310000',
      decision: 'waiting',
      row: '310000/planted',
      message: expect.stringContaining('breaks the bound nation/wait-after-transfer-at-most-6-months'),
    }),
  )
})

test('a row that never holds is dead, and named with its place', () => {
  const findings = withCopy('310000/flexible-waits-6-months', (rule) => {
    rule.when = { insurance: 'flexible', event: 'resume', lapsedMonths: '5..3' }
  })
  expect(findings).toEqual([
    {
      kind: 'dead-row',
      place: '310000',
      decision: 'waiting',
      row: '310000/flexible-waits-6-months-planted',
      message: '310000: row 310000/flexible-waits-6-months-planted never decides waiting',
    },
  ])
})

describe('sources', () => {
  test('a source that does not exist is named with the place and the row', () => {
    const id = '310000/flexible-waits-6-months'
    const findings = inRule(id, (rule) => {
      rule.source = 'no-such-source'
    })
    expect(findings).toContainEqual({
      kind: 'dangling',
      place: '310000',
      row: id,
      message: `310000: row ${id} cites the source no-such-source, which does not exist`,
    })
  })

  test.each<[string, (files: Files) => void]>([
    [
      'a claim',
      (files) => {
        files['claims/f4.yaml'][0].decidedBy = [{ source: 'no-such-source', article: '第一条' }]
      },
    ],
    [
      'a contact',
      (files) => {
        files['contacts.yaml'][0].source = 'no-such-source'
      },
    ],
    [
      'a notice',
      (files) => {
        files['notices.yaml'][0].source = 'no-such-source'
      },
    ],
    [
      'a parameter',
      (files) => {
        files['parameters.yaml'].residentLapseCountsFrom.source = 'no-such-source'
      },
    ],
  ])('one that %s rests on is missed too', (_, change) => {
    const dangling = planted(change).filter(({ kind }) => kind === 'dangling')
    expect(dangling).toHaveLength(1)
    expect(dangling[0]?.message).toContain('no-such-source')
  })

  test('one that nothing cites is unused', () => {
    const findings = planted((files) => {
      files['sources.yaml'].push({ ...files['sources.yaml'][0], id: 'planted-source' })
    })
    expect(findings).toEqual([{ kind: 'unused', message: 'source planted-source is cited by nothing' }])
  })
})

describe('a row that names what does not exist', () => {
  const id = '330000/flexible-first'
  const FILE = 'regions/330000-zhejiang/worker.yaml'

  test.each<[string, unknown]>([
    ['an unknown day', { anchor: 'payDya' }],
    ['no day', { day: 'payDay' }],
    ['a day that is unknown in one of two cases', { oneOf: [{ anchor: 'payDay' }, 'payDay'] }],
  ])('%s to count from: file, place and row are told', (_, start) => {
    const findings = inRule(id, (rule) => {
      rule.then.benefitStart.start = start
    })
    expect(findings).toEqual([
      {
        kind: 'invalid',
        place: '330000',
        row: id,
        message: `${FILE}: ${id}.then.benefitStart.start: benefitStart.start cannot be ${JSON.stringify(start)}`,
      },
    ])
  })

  test.each<[string, (rule: Entry) => void, string]>([
    [
      'a fact',
      (rule) => {
        rule.when.weather = 'rain'
      },
      `${FILE}: ${id}.when: Unrecognized key: "weather"`,
    ],
    [
      'a value of a fact',
      (rule) => {
        rule.when.insurance = 'flexibel'
      },
      `${FILE}: ${id}.when.insurance: insurance cannot be "flexibel"`,
    ],
    [
      'a range that is none',
      (rule) => {
        rule.when.lapsedMonths = '1-3'
      },
      `${FILE}: ${id}.when.lapsedMonths: lapsedMonths cannot be "1-3"`,
    ],
    [
      'a decision',
      (rule) => {
        rule.then.weather = { rain: true }
      },
      `${FILE}: ${id}.then: Unrecognized key: "weather"`,
    ],
    [
      'a field of a decision',
      (rule) => {
        rule.then.waiting.amuont = 3
      },
      `${FILE}: ${id}.then.waiting: Unrecognized key: "amuont"`,
    ],
    [
      'a formula',
      (rule) => {
        rule.then.waiting.amount = { formula: 'residentWating' }
      },
      `330000: row ${id}: unknown formula residentWating`,
    ],
    [
      'an argument of a formula',
      (rule) => {
        rule.then.waiting.amount = { formula: 'residentVariable', args: { step: 1, years: 2 } }
      },
      `330000: row ${id}: formula residentVariable takes no years`,
    ],
    [
      'a row it is an exception to',
      (rule) => {
        rule.exceptionTo = '330000/no-such-row'
      },
      `330000: row ${id}: names the row 330000/no-such-row, which does not exist`,
    ],
    [
      'a row it disputes',
      (rule) => {
        rule.disputes = ['330000/no-such-row']
      },
      `330000: row ${id}: names the row 330000/no-such-row, which does not exist`,
    ],
  ])('%s: place, row and name are told', (_, change, message) => {
    const findings = inRule(id, (rule) => {
      rule.because = '说明'
      change(rule)
    })
    expect(findings).toEqual([expect.objectContaining({ place: '330000', row: id })])
    expect(findings[0]?.message).toBe(message)
  })
})

test('a claim about a fact that does not exist is named with its file, and so is an impossible combination', () => {
  const findings = planted((files) => {
    files['claims/f4.yaml'][0].when = { weather: 'rain' }
    files['impossible.yaml'][0].when = { weather: 'rain' }
  })
  const { id } = (sound.files['claims/f4.yaml'] as Entry)[0]
  expect(findings).toEqual([
    { kind: 'invalid', row: id, message: `claims/f4.yaml: ${id}.when: Unrecognized key: "weather"` },
    { kind: 'invalid', message: 'impossible.yaml: 0.when: Unrecognized key: "weather"' },
  ])
})

test('an exception to a row of another place is named', () => {
  const id = '330000/flexible-first'
  const findings = inRule(id, (rule) => {
    rule.exceptionTo = 'nation/worker-waiting-open'
    rule.because = '说明'
  })
  expect(findings).toMatchObject([{ kind: 'invalid', place: '330000', row: id }])
})

describe('national law that binds', () => {
  const FLEXIBLE = '320100/flexible-waits-at-most-3-months'
  const of = (kind: string, findings: readonly Finding[]) => findings.filter((finding) => finding.kind === kind)
  const yieldsOf = (id: string) =>
    checkRulebook(sound)
      .yields.filter(({ row }) => row.id === id)
      .map(({ to }) => to.id)

  test.each<[string, (rule: Entry) => void, string]>([
    [
      'that whoever draws unemployment benefit waits 3 months',
      (rule) => {
        rule.when = {
          ...rule.when,
          cause: 'unemployment-benefit',
          onBenefit: true,
          benefitMonths: '..24',
          neverEnrolled: false,
        }
      },
      'nation/unemployment-fund-pays',
    ],
    [
      'that a person may pay what the employer owes',
      (rule) => {
        rule.when = { insurance: 'employee', event: 'resume', lapsedMonths: '1..3', cause: ['employer-arrears'] }
        rule.then = { backPayment: { verdict: 'allowed', by: 'person' } }
      },
      'nation/employer-must-pay',
    ],
    [
      'that a person bears the late fee on what the employer owes',
      (rule) => {
        rule.when = { insurance: 'employee', cause: 'employer-arrears' }
        rule.then = { lateFee: { payer: 'person' } }
      },
      'nation/late-fee-on-employer',
    ],
    [
      'that 10 years of contributions make a pension',
      (rule) => {
        rule.when = { insurance: 'flexible', retirementCategory: 'male', retirementMonth: '..2029-12' }
        rule.then = { pensionYears: { required: 120 } }
      },
      'nation/pension-years-until-2029',
    ],
  ])('a city that says %s is named', (_, change, law) => {
    const found = of(
      'binding',
      withCopy(FLEXIBLE, (rule) => change(rule)),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const each of found) {
      expect(each).toMatchObject({ place: '320100', row: `${FLEXIBLE}-planted` })
      expect(each.message).toContain(`says otherwise than nation/`)
    }
    expect(found.map(({ message }) => message).join()).toContain(law)
  })

  test('a city that says so as an exception needs a reason, and no more', () => {
    const excepted = (because: string | undefined) =>
      withCopy(FLEXIBLE, (rule) => {
        rule.when.cause = ['unemployment-benefit']
        rule.exceptionTo = 'nation/unemployment-fund-pays'
        rule.because = because
        if (because === undefined) delete rule.because
      })
    expect(excepted('说明')).toEqual([])
    expect(excepted(undefined)).toEqual([
      expect.objectContaining({
        kind: 'invalid',
        row: `${FLEXIBLE}-planted`,
        message: expect.stringContaining('because'),
      }),
    ])
  })

  test('a city that forgets it gives way, and is told so', () => {
    expect(yieldsOf(FLEXIBLE).sort()).toEqual(['nation/retired-pays-nothing', 'nation/unemployment-fund-pays'])
  })

  test('a law that no longer binds is overridden by every city that does not leave its case out', () => {
    const findings = inRule('nation/unemployment-fund-pays', (rule) => {
      delete rule.binding
    })
    expect(of('conflict', findings).length).toBeGreaterThan(0)
  })
})

describe('an exception to a group', () => {
  test('is one to each of its rules: a rule that leaves the group conflicts', () => {
    const findings = inRule('nation/resident-waiting', (rule) => {
      delete rule.group
    })
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'conflict',
        place: NATION,
        message: expect.stringMatching(/nation\/resident-waiting, nation\/switch-paid-back/),
      }),
    )
  })

  test('that has the id of a rule is ambiguous', () => {
    const findings = inRule('nation/resident-waiting', (rule) => {
      rule.group = 'nation/resident-not-exempt'
    })
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'invalid', row: 'nation/resident-waiting' }))
  })
})

test('a row that ends before it begins is named', () => {
  const id = '330000/flexible-first'
  const findings = inRule(id, (rule) => {
    rule.in = { from: '2026-01-01', to: '2025-01-01' }
  })
  expect(findings).toMatchObject([{ kind: 'invalid', place: '330000', row: id }])
})

test.each([
  ['an exception', 'nation/resident-exempt-groups'],
  ['a dispute', '330000/resident-late'],
])('%s that gives no reason is named', (_, id) => {
  const findings = inRule(id, (rule) => {
    delete rule.because
  })
  const place = id.startsWith('nation/') ? NATION : id.slice(0, 6)
  expect(findings).toEqual([
    { kind: 'invalid', place, row: id, message: `${place}: row ${id}: says no reason (because)` },
  ])
})

test('an id that is used twice is named with its file', () => {
  const findings = planted((files) => {
    files['national/worker.yaml'].push(files['regions/310000-shanghai/worker.yaml'][0])
  })
  const [{ id }] = sound.files['regions/310000-shanghai/worker.yaml'] as [Entry]
  expect(findings).toMatchObject([{ kind: 'invalid' }])
  expect(findings[0]?.message).toContain(`${id}: the id is used twice`)
})

describe('a file of the wrong form is named with the field', () => {
  const wrong = (path: string, change: (file: Entry) => unknown): [string, (files: Files) => void] => [
    path,
    (files) => {
      const changed = change(files[path])
      if (changed !== undefined) files[path] = changed
    },
  ]

  test.each<[string, string, [string, (files: Files) => void]]>([
    ['a rule without a text', '.text: ', wrong('national/worker.yaml', (rules) => void delete rules[0].text)],
    ['a rule without an article', '.article: ', wrong('national/worker.yaml', (rules) => void delete rules[1].article)],
    [
      'a rule with a field too many',
      '"whne"',
      wrong('national/worker.yaml', (rules) => {
        rules[0].whne = {}
      }),
    ],
    [
      'a rule on a day that is none',
      '.in.from: ',
      wrong('regions/330000-zhejiang/worker.yaml', (rules) => {
        rules[0].in = { from: '2026-02-30' }
      }),
    ],
    [
      'a rule with an id of capitals',
      'Planted.id: ',
      wrong('regions/330000-zhejiang/worker.yaml', (rules) => {
        rules[0].id = 'Planted'
      }),
    ],
    ['rules that are no list', '', wrong('national/resident.yaml', (rules) => ({ rules }))],
    ['an empty file', '', wrong('national/resident.yaml', () => null)],
    [
      'a source of a grade that does not exist',
      '.grade: ',
      wrong('sources.yaml', (sources) => {
        sources[0].grade = 'rumour'
      }),
    ],
    [
      'a claim with a ruling that does not exist',
      '.ruling: ',
      wrong('claims/f4.yaml', (claims) => {
        claims[0].ruling = 'maybe'
      }),
    ],
    ['a claim without a reason', '.why: ', wrong('claims/f4.yaml', (claims) => void delete claims[0].why)],
    [
      'a phone number that is a number',
      '0.phone',
      wrong('contacts.yaml', (contacts) => {
        contacts[0].phone = 12393
      }),
    ],
    [
      'a parameter without its source',
      'residentLapseCountsFrom.source',
      wrong('parameters.yaml', (parameters) => void delete parameters.residentLapseCountsFrom.source),
    ],
    [
      'an impossible combination without a reason',
      '0.reason',
      wrong('impossible.yaml', (all) => void delete all[0].reason),
    ],
    [
      'a region of another code',
      'code',
      wrong('regions/310000-shanghai/region.yaml', (region) => {
        region.code = '330000'
      }),
    ],
  ])('%s', (_, field, [path, change]) => {
    const findings = planted(change)
    expect(findings).toMatchObject([{ kind: 'invalid' }])
    expect(findings[0]?.message.startsWith(`${path}: `)).toBe(true)
    expect(findings[0]?.message).toContain(field)
  })

  test('and a file that is missing is named', () => {
    const [finding] = planted((files) => void delete files['clusters.yaml'])
    expect(finding).toMatchObject({ kind: 'invalid' })
    expect(finding?.message).toMatch(/^clusters\.yaml: /)
  })
})

describe('what would be read past in silence', () => {
  test('a word that an outcome does not know is named with place and row', () => {
    const findings = inRule('nation/employer-must-pay', (rule) => {
      ;(rule.then as Record<string, Record<string, unknown>>).backPayment = {
        verdict: 'employers-duty',
        by: 'employer',
      }
    })
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'invalid', place: NATION, row: 'nation/employer-must-pay' }),
    )
  })

  test('a file in a misspelt folder is refused, not left out', () => {
    const findings = planted((files) => {
      files['regons/310000-shanghai/worker.yaml'] = files['regions/310000-shanghai/worker.yaml'] as Files[string]
      delete files['regions/310000-shanghai/worker.yaml']
    })
    expect(findings[0]?.message).toContain('regons/310000-shanghai/worker.yaml')
  })

  test.each(['sources.yaml', 'claims/f4.yaml'])('an id that stands twice in %s is named', (path) => {
    const findings = planted((files) => {
      const entries = files[path] as Entry[]
      entries.push({ ...(entries[0] as Entry) })
    })
    expect(findings[0]?.message).toMatch(new RegExp(`${path}: .*the id is used twice`))
  })
})
