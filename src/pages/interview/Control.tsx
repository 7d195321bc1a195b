import { Choice } from '../../components/Choice'
import { DateField } from '../../components/DateField'
import { MultiChoice } from '../../components/MultiChoice'
import { RegionPicker } from '../../components/RegionPicker'
import { TextField } from '../../components/TextField'
import type { Answer } from '../../interview/answer'
import type { Row } from '../../interview/lists'
import { labelOf, type Question } from '../../interview/questions'
import { TYPED } from '../../interview/typed'
import { CoverYear } from './CoverYear'
import { Months } from './Months'
import { Rows } from './Rows'

interface Props {
  question: Question
  /** What was chosen; for typed ones the text. */
  value: Answer | undefined
  /** The years that one may choose from. */
  years: readonly number[]
  error: string | undefined
  onValue(value: Answer | undefined): void
}

/** The field that fits the kind of the question. */
export function Control({ question, value, years, error, onValue }: Props) {
  const chosen = { legend: question.title, error, onChoose: onValue }
  switch (question.kind) {
    case 'region':
      return <RegionPicker {...chosen} value={value as string | undefined} />
    case 'choice':
      return <Choice {...chosen} options={question.options} value={value as string | boolean | undefined} />
    case 'multi': {
      const { options, none } = question
      return <MultiChoice {...chosen} options={options} none={none} value={value as readonly string[] | undefined} />
    }
    case 'years': {
      const options = years.map((year) => ({ value: year, label: `${year}年` }))
      const { none } = question
      return <MultiChoice {...chosen} options={options} none={none} value={value as readonly number[] | undefined} />
    }
    case 'expenses':
    case 'gaps':
      return <Rows {...chosen} kind={question.kind} value={value as readonly Row[] | undefined} />
    case 'months':
      return <Months {...chosen} value={value} />
    case 'year':
      return <CoverYear {...chosen} label={labelOf(question)} value={value} />
  }
  const { read, echo, keyboard } = TYPED[question.kind]
  const typed = {
    initial: String(value ?? ''),
    error,
    onText: onValue,
    echo:
      echo &&
      ((text: string) => {
        const answer = read(text)
        return answer === undefined ? undefined : echo(answer)
      }),
  }
  const label = labelOf(question)
  if (question.kind === 'month' || question.kind === 'day')
    return (
      <DateField
        {...typed}
        label={label}
        unit={question.kind}
        read={(text) => read(text) as string | undefined}
        shortcuts={question.shortcuts}
      />
    )
  const unit = unitOf(question)
  return <TextField {...typed} label={unit ? `${label}（${unit}）` : label} keyboard={keyboard} />
}

/** What a typed figure counts, where it may be left out. */
function unitOf(question: Question): string | undefined {
  if (question.kind === 'money') return '元'
  return question.kind === 'count' ? question.unit : undefined
}
