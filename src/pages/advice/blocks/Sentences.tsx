interface Props {
  lines: readonly string[] | undefined
  /** True for what only goes with the figures above: what was assumed in them. */
  small?: boolean
}

/** Sentences, one row each; nothing when there is none. */
export function Sentences({ lines = [], small = false }: Props) {
  if (lines.length === 0) return null
  return (
    <ul className={small ? 'small' : ''}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
