import { type Artefact, type Contents, compilePolicy, type Policy, placeOf, policyOf, SHARED } from '../policy'
import type { RulebookSource } from '../source'
import {
  type ClaimEntry,
  ClaimFile,
  ClusterFile,
  ContactFile,
  ImpossibleFile,
  NoticeFile,
  ParameterFile,
  type PlacedRule,
  type RegionEntry,
  RegionFile,
  type Source,
  SourceFile,
} from './forms'
import { LetterFile, MaterialFile, RecourseFile, SentenceFile, StepFile } from './guide'
import { rulesIn } from './placed'
import { InvalidRulebook, Reader } from './reader'

/** The file that lists documents: one for the nation and what several regions share, one in a region's folder. */
const SOURCES = 'sources.yaml'

/** The files of sentences for blocks about an employer that owes. */
const SENTENCES: readonly string[] = ['guide/liability.yaml', 'guide/clerk.yaml']

/** The files beside the places' folders. */
const HEADS: readonly string[] = [
  'rulebook.yaml',
  'parameters.yaml',
  'clusters.yaml',
  'contacts.yaml',
  'notices.yaml',
  'impossible.yaml',
]

/** Reads the rulebook's files; throws {@link InvalidRulebook} naming file and field. */
function readContents({ files, scenarios = {} }: RulebookSource): Contents {
  const reader = new Reader(files)
  const rules = new Map<string, PlacedRule>()
  const notes = new Map<string, RegionEntry>()
  const sources = new Map<string, Source>()
  const told = new Map<string, ClaimEntry>()
  const guide = {
    materials: new Map(),
    steps: new Map(),
    letters: new Map(),
    sentences: new Map(),
    recourses: new Map(),
  }
  for (const path of Object.keys(files)) {
    const place = placeOf(path)
    if (path.startsWith('claims/')) reader.list(path, ClaimFile, told)
    else if (path === 'guide/materials.yaml') reader.list(path, MaterialFile, guide.materials)
    else if (path === 'guide/letters.yaml') reader.list(path, LetterFile, guide.letters)
    else if (path === 'guide/recourse.yaml') reader.list(path, RecourseFile, guide.recourses)
    else if (SENTENCES.includes(path)) reader.list(path, SentenceFile, guide.sentences)
    else if (path.startsWith('guide/')) reader.list(path, StepFile, guide.steps)
    else if (path === SOURCES || (place !== undefined && path.endsWith(`/${SOURCES}`)))
      reader.list(path, SourceFile, sources)
    else if (place === undefined && !path.startsWith(SHARED)) {
      if (!HEADS.includes(path))
        reader.complain(
          path,
          `stands in no place: national/, shared/, regions/<code>-<name>/, claims/, guide/, or ${HEADS.join(', ')}`,
        )
    } else if (place !== undefined && path.endsWith('/region.yaml')) {
      const note = reader.take(path, RegionFile)
      if (note && note.code !== place) reader.complain(path, `code: ${note.code} is not the folder's`)
      if (note) notes.set(place, note)
    } else {
      for (const rule of rulesIn(reader, path)) {
        if (rules.has(rule.id)) reader.complain(path, `${rule.id}: the id is used twice`, rule.id)
        rules.set(rule.id, rule)
      }
    }
  }
  // an exception that names a group names each of its rules
  const groups = new Map<string, string[]>()
  for (const { id, group } of rules.values()) if (group) groups.set(group, [...(groups.get(group) ?? []), id])
  for (const [id, rule] of rules)
    if (rule.exceptionTo)
      rules.set(id, { ...rule, exceptionTo: rule.exceptionTo.flatMap((name) => groups.get(name) ?? [name]) })
  if (sources.size === 0) reader.complain(SOURCES, 'there are no sources')
  const parameters = reader.take('parameters.yaml', ParameterFile)
  const clusters = reader.take('clusters.yaml', ClusterFile)
  const contacts = reader.take('contacts.yaml', ContactFile)
  const notices = reader.take('notices.yaml', NoticeFile)
  const impossible = reader.take('impossible.yaml', ImpossibleFile)
  if (!parameters || !clusters || !contacts || !notices || !impossible || reader.findings.length > 0)
    throw new InvalidRulebook(reader.findings)
  return {
    rules: [...rules.values()],
    sources: [...sources.values()],
    claims: [...told.values()],
    clusters,
    contacts,
    notices,
    guide: {
      materials: [...guide.materials.values()],
      steps: [...guide.steps.values()],
      letters: [...guide.letters.values()],
      sentences: [...guide.sentences.values()],
      recourses: [...guide.recourses.values()],
    },
    parameters,
    regions: [...notes.values()],
    impossible,
    scenarios,
  }
}

/** The policy of the rulebook's files; throws {@link InvalidRulebook}. Its rules are compiled by {@link compilePolicy}. */
export const readPolicy = (source: RulebookSource): Policy => policyOf(readContents(source))

/** Checks a rulebook for shipping: its files' forms, and that its rules compile; throws naming file, place and row. */
export function artefactOf(source: RulebookSource): Artefact {
  const contents = readContents(source)
  compilePolicy(policyOf(contents))
  return { version: source.version, hash: source.hash, contents }
}
