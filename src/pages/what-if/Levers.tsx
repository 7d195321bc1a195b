import { type Day, dateWords, type Situation } from '@contract'
import { type PropsWithChildren, useState } from 'react'
import { Choice, type ChoiceOption } from '../../components/Choice'
import { DateField } from '../../components/DateField'
import { TextField } from '../../components/TextField'
import { type Answer, answerTo, inWords } from '../../interview/answer'
import { labelOf, type Question, questionOf } from '../../interview/questions'
import { TYPED } from '../../interview/typed'
import { ifKnown } from '../advice/words'
import { type Change, type Field, set, withChange } from './change'
import type { DayChoice } from './days'

interface Props {
  /** The present plan. */
  now: Situation
  /** What is tried out; it begins anew with another key. */
  change: Change
  days: readonly DayChoice[]
  /** Why nothing comes of the change, in Chinese. */
  fault: string | undefined
  /** The year that whoever joins 居民医保 now pays for, where the present advice names it. */
  joinYear: number | undefined
  /** The employer has to pay: no choice of another scheme takes one out of its cover. */
  employerOwes: boolean
  onChange(change: Change): void
}

const CURRENT = '现在的打算'

/** What can be tried out, for one way. */
export function Levers({ now, change, days, fault, joinYear, employerOwes, onChange }: Props) {
  const situation = withChange(now, change)
  const isWorker = situation.insurance !== 'resident'
  const missed = situation.resident?.lapsedYears?.length ?? 0
  const give = (field: Field, answer: Answer | undefined) => onChange(set(change, now, field, answer))
  function move(insurance: Answer) {
    const moved = set(change, now, 'insurance', insurance)
    const joins = moved.insurance === 'resident'
    onChange(set(moved, now, 'resident.coverYear', joins ? joinYear : undefined))
  }
  const choice = (field: Field) => ({
    field,
    value: answerTo(situation, field),
    current: answerTo(now, field),
    onChoose: (answer: Answer) => give(field, answer),
  })

  return (
    <>
      <PayDay
        days={days}
        day={situation.payOn ?? ''}
        // whatever is refused, the day has a part in it
        error={change.payOn === undefined ? undefined : fault}
        onDay={(day) => give('payOn', day)}
      />
      {isWorker && <OneOf {...choice('backPays')} />}
      {!isWorker && missed > 0 && (
        <OneOf {...choice('resident.repairYears')} answers={Array.from({ length: missed + 1 }, (_, years) => years)} />
      )}
      {/* the base that was told stands for the scheme it was told of: in another one the field is empty */}
      {isWorker && (
        <Base key={situation.insurance} base={situation.monthlyBase} onBase={(base) => give('monthlyBase', base)} />
      )}
      {!employerOwes && <OneOf {...choice('insurance')} onChoose={move} />}
    </>
  )
}

interface OneOfProps {
  field: Field
  value: Answer | undefined
  /** The answer of the present plan. */
  current: Answer | undefined
  /** The answers to choose from, where the question itself has none. */
  answers?: readonly Answer[]
  onChoose(answer: Answer): void
}

/** The answers to a question, the present one marked. */
function OneOf({ field, value, current, answers, onChoose }: OneOfProps) {
  const question = questionOf(field) as Question
  const given = answers ?? (question.kind === 'choice' ? question.options.map((option) => option.value) : [])
  const options: ChoiceOption<Answer>[] = given.map((answer) => ({
    value: answer,
    label: inWords(question, answer),
    ...(answer === current && { hint: CURRENT }),
  }))
  return (
    <Lever title={labelOf(question)}>
      <Choice legend={labelOf(question)} options={options} value={value} onChoose={onChoose} />
    </Lever>
  )
}

function Lever({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <div className="lever">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** Choosing this, one types the day. */
const TYPED_DAY = 'typed'

interface PayDayProps {
  days: readonly DayChoice[]
  day: Day
  error: string | undefined
  /** Undefined when what is typed cannot be read. */
  onDay(day: Day | undefined): void
}

function PayDay({ days, day, error, onDay }: PayDayProps) {
  const [typing, setTyping] = useState(() => !days.some(({ value }) => value === day))
  const title = '哪天去缴费'
  const read = (text: string) => TYPED.day.read(text) as Day | undefined
  function choose(value: string) {
    setTyping(value === TYPED_DAY)
    if (value !== TYPED_DAY) onDay(value)
  }
  return (
    <Lever title={title}>
      <Choice
        legend={title}
        options={[...days, { value: TYPED_DAY, label: '别的日子' }]}
        value={typing ? TYPED_DAY : day}
        onChoose={choose}
      />
      {typing && (
        <DateField
          label="缴费日期"
          unit="day"
          read={read}
          initial={day}
          error={error}
          echo={(text) => ifKnown(read(text), dateWords)}
          onText={(text) => onDay(read(text))}
        />
      )}
    </Lever>
  )
}

interface BaseProps {
  base: Situation['monthlyBase']
  onBase(base: number | undefined): void
}

function Base({ base, onBase }: BaseProps) {
  const question = questionOf('monthlyBase') as Question
  const read = (text: string) => TYPED.money.read(text) as number | undefined
  return (
    <div className="lever">
      <TextField
        label="每月的缴费基数（元）"
        keyboard="decimal"
        initial={typeof base === 'number' ? String(base) : ''}
        echo={(text) => ifKnown(read(text), (yuan) => inWords(question, yuan))}
        onText={(text) => onBase(read(text))}
      />
    </div>
  )
}
