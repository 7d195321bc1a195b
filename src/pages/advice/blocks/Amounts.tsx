interface Props {
  /** A name and what it comes to; undefined: not known. */
  rows: readonly (readonly [name: string, amount: string | undefined])[]
}

/** Figures, one row each; what is not known is left out. */
export function Amounts({ rows }: Props) {
  const known = rows.filter(([, amount]) => amount !== undefined)
  if (known.length === 0) return null
  return (
    <dl className="amounts">
      {known.map(([name, amount]) => (
        <div key={name} className="row amount">
          <dt>{name}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  )
}
