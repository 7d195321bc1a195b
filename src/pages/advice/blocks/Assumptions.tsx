/** What was assumed in the figures above; nothing when nothing was. */
export function Assumptions({ lines = [] }: { lines: readonly string[] | undefined }) {
  if (lines.length === 0) return null
  return (
    <ul className="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
