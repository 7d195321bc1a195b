import type { Summary } from '@contract'
import { Block } from './Block'

/** The answer in one sentence and a few lines. */
export function Verdict({ summary }: { summary: Summary }) {
  return (
    <div className="verdict">
      <Block title={summary.title} basis={summary.basis} undecided={summary.undecided}>
        {summary.lines.length > 0 && (
          <ul>
            {summary.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Block>
    </div>
  )
}
