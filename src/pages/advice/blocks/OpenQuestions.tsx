import type { Unknown } from '@contract'
import { questionOf } from '../../../interview/questions'

interface Props {
  unknowns: readonly Unknown[]
  /** Opens the interview at the question of this field. */
  onAnswer: (field: string) => void
}

/** Answers that would narrow the result, most decisive first; what only an office can answer has no button. */
export function OpenQuestions({ unknowns, onAnswer }: Props) {
  return (
    <section className="card">
      <h2>补充这个答案</h2>
      <p>知道下面的情况，答案会更准：</p>
      <ol className="plain">
        {unknowns.map(({ field, question, effect }) => (
          <li key={field} className="open-question">
            <p className="answer">{question}</p>
            <p className="muted">{effect}</p>
            {questionOf(field) && (
              <button type="button" aria-label={`回答：${question}`} onClick={() => onAnswer(field)}>
                回答
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
