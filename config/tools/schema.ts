import { z } from 'zod'
import { decisionLabels } from '../../cloudfunctions/rules'
import { facts } from '../../cloudfunctions/rules/facts'
import {
  ClaimFile,
  ClusterFile,
  ContactFile,
  FIGURES,
  FigureFile,
  ImpossibleFile,
  LetterFile,
  MaterialFile,
  NoticeFile,
  ParameterFile,
  RecourseFile,
  RegionFile,
  RuleFile,
  SentenceFile,
  SHARED,
  SourceFile,
  StepFile,
} from '../../cloudfunctions/rules/load'
import { anchorsMeaning, fieldMeaning } from './meanings'
import { REGION_TOPICS } from './topics'

/** Each kind of file of the rulebook: its form, and where such files stand, as globs from the rulebook's folder. */
export const FILE_KINDS: Readonly<Record<string, { readonly form: z.ZodType; readonly files: readonly string[] }>> = {
  rules: {
    form: RuleFile,
    files: [
      'national/*.yaml',
      `${SHARED}*.yaml`,
      ...Object.keys(REGION_TOPICS).map((topic) => `regions/*/${topic}.yaml`),
    ],
  },
  figures: { form: FigureFile, files: [`regions/*/${FIGURES}`] },
  sources: { form: SourceFile, files: ['sources.yaml', 'regions/*/sources.yaml'] },
  region: { form: RegionFile, files: ['regions/*/region.yaml'] },
  claims: { form: ClaimFile, files: ['claims/*.yaml'] },
  clusters: { form: ClusterFile, files: ['clusters.yaml'] },
  contacts: { form: ContactFile, files: ['contacts.yaml'] },
  notices: { form: NoticeFile, files: ['notices.yaml'] },
  parameters: { form: ParameterFile, files: ['parameters.yaml'] },
  impossible: { form: ImpossibleFile, files: ['impossible.yaml'] },
  materials: { form: MaterialFile, files: ['guide/materials.yaml'] },
  steps: {
    form: StepFile,
    files: ['steps', 'checks', 'prevention', 'remedies'].map((topic) => `guide/${topic}.yaml`),
  },
  letters: { form: LetterFile, files: ['guide/letters.yaml'] },
  sentences: { form: SentenceFile, files: ['guide/liability.yaml', 'guide/clerk.yaml'] },
  recourse: { form: RecourseFile, files: ['guide/recourse.yaml'] },
}

const questions = new Map(facts.map(({ fact, question }) => [fact.id, question]))

/** The JSON Schema of a kind of file, by which editors complete and check it; decisions and facts are told in Chinese. */
export function jsonSchema(form: z.ZodType): object {
  return z.toJSONSchema(form, {
    io: 'input',
    reused: 'ref',
    override: ({ jsonSchema, path }) => {
      const description = describe(path)
      if (description) jsonSchema.description = description
    },
  })
}

/** What stands at a path of a schema: a decision below `then` and its fields, a fact below `when`, an anchor. */
function describe(path: readonly (string | number)[]): string | undefined {
  const name = String(path.at(-1))
  if (path.at(-2) !== 'properties') return undefined
  if (name === 'anchor') return anchorsMeaning()
  if (path.at(-4) === 'then' || path.at(-3) === 'then') return decisionLabels[name]
  if (path.includes('then')) return fieldMeaning(String(path.at(-3)), name)
  return path.includes('when') ? questions.get(name) : undefined
}
