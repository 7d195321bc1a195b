import { checkRulebook } from '../../cloudfunctions/rules/check'
import { readPolicy } from '../../cloudfunctions/rules/load'
import { readRulebook } from '../../config/rulebook'

const sound = readRulebook()
// only the guide is at fault here: the rules, which take long to prove, are left out
const files = Object.fromEntries(Object.entries(sound.files).filter(([path]) => !path.startsWith('regions/')))

// biome-ignore lint/suspicious/noExplicitAny: faults are planted in any shape
type Entry = any

/** What the check says after a change of the first entry of a file of the guide. */
function planted(file: string, change: (entry: Entry, all: Entry[]) => unknown): string[] {
  const changed = structuredClone(files) as Record<string, Entry[]>
  const entries = changed[`guide/${file}.yaml`] as Entry[]
  change(entries[0], entries)
  return messagesOf(changed)
}
const messagesOf = (content: Record<string, unknown>): string[] =>
  checkRulebook({ ...sound, files: content })
    .findings.map(({ message }) => message)
    .filter((message) => message.includes('guide') || message.includes('no-such'))

test('the guide as it stands has no fault', () => {
  expect(messagesOf(files)).toEqual([])
})

test.each<[string, string, (entry: Entry, all: Entry[]) => unknown, string]>([
  [
    'a document that does not exist',
    'checks',
    (entry) => Object.assign(entry, { source: 'no-such-source' }),
    'source no-such-source is cited and does not exist',
  ],
  [
    'a claim of another article',
    'checks',
    (entry) => Object.assign(entry, { article: 'F4-20' }),
    'guide/check-app: cites F4-20, which is no claim of seed-f3',
  ],
  [
    'a claim that does not exist',
    'checks',
    (entry) => Object.assign(entry, { article: ['F3-15', 'F3-99'] }),
    'guide/check-app: cites F3-99, which is no claim of seed-f3',
  ],
  [
    'a claim that was ruled wrong',
    'checks',
    (entry) => Object.assign(entry, { source: 'seed-f4', article: 'F4-02' }),
    'guide/check-app: cites F4-02, which was ruled wrong',
  ],
  [
    'a document that only a letter cites',
    'letters',
    (entry) => Object.assign(entry.body[0], { source: 'no-such-source' }),
    'source no-such-source is cited and does not exist',
  ],
  [
    'the id of an entry in another file',
    'materials',
    (entry) => Object.assign(entry, { id: 'guide/check-app' }),
    'guide/check-app: the id is used twice',
  ],
])('an entry with %s is found', (_, file, change, message) => {
  expect(planted(file, change)).toContain(message)
})

test.each<[string, string, (entry: Entry, all: Entry[]) => unknown, string]>([
  [
    'an id that is used twice in its file',
    'checks',
    (entry, all) => all.push(entry),
    'guide/check-app: the id is used twice',
  ],
  [
    'an id that is not the guide’s',
    'checks',
    (entry) => Object.assign(entry, { id: 'nation/check' }),
    'guide/checks.yaml: nation/check.id',
  ],
  [
    'a fact that does not exist',
    'checks',
    (entry) => Object.assign(entry, { when: { weather: 'fine' } }),
    'guide/checks.yaml: guide/check-app.when',
  ],
  [
    'a value that its fact does not have',
    'remedies',
    (entry) => Object.assign(entry, { when: { cause: 'storm' } }),
    'guide/remedies.yaml: guide/ask-the-employer.when',
  ],
  [
    'an outcome that does not exist',
    'remedies',
    (entry) => Object.assign(entry, { may: { 'backPayment.verdict': ['perhaps'] } }),
    'guide/remedies.yaml: guide/ask-the-employer.may',
  ],
  [
    'a stage that does not exist',
    'steps',
    (entry) => Object.assign(entry, { stage: 'later' }),
    'guide/steps.yaml: guide/ask-unemployment-benefit.stage',
  ],
  ['no source', 'materials', (entry) => delete entry.source, 'guide/materials.yaml: guide/identity-paper.source'],
  [
    'a gap that nothing fills',
    'letters',
    (entry) => Object.assign(entry.body[0], { text: '我是{name}。' }),
    'guide/letters.yaml: guide/letter-to-employer.body.0.text',
  ],
])('an entry with %s is refused with its file and id', (_, file, change, message) => {
  expect(planted(file, change).join('\n')).toContain(message)
})

test('a rulebook without a guide is read, and tells nothing to do', () => {
  const bare = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('guide/')))
  expect(readPolicy({ ...sound, files: bare }).guide).toEqual({
    materials: [],
    steps: [],
    letters: [],
    sentences: [],
    recourses: [],
  })
})
