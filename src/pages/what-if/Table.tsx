import type { Row } from './facts'

interface Props {
  /** What the ways are called, the present plan first. */
  names: readonly string[]
  /** What is done in each way, a line each. */
  plans: readonly (readonly string[])[]
  rows: readonly Row[]
}

/** The ways side by side; the name of a row stands above its cells, so that three columns fit a phone and large type. */
export function Table({ names, plans, rows }: Props) {
  return (
    <table className="compare">
      <caption className="sr-only">几种做法的结果比一比</caption>
      <thead>
        <tr>
          <th scope="col" className="sr-only">
            比什么
          </th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">怎么做</th>
          {names.map((name, column) => (
            <td key={name}>
              <Lines lines={plans[column] ?? []} />
            </td>
          ))}
        </tr>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {row.cells.map(({ lines, change }, column) => (
              <td key={names[column]} className={change ? 'changed' : ''}>
                <Lines lines={lines} />
                {change && <p className="change">{change}</p>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}
