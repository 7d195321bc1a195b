import { showPart } from '../jump'

interface Props {
  /** What a part is called, and the class by which it is found. */
  parts: readonly (readonly [name: string, part: string])[]
}

/** What stands on the page, and the way there. */
export function Contents({ parts }: Props) {
  return (
    <nav className="button-row contents" aria-label="这一页有什么">
      {parts.map(([name, part]) => (
        <button key={part} type="button" onClick={(event) => showPart(event.currentTarget, part)}>
          {name}
        </button>
      ))}
    </nav>
  )
}
