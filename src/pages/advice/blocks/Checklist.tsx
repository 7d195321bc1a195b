import { Options } from '../../../components/Choice/Options'
import type { Ticks } from '../../../services/ticks'

interface Props {
  /** What the list is of, for who cannot see what stands above. */
  legend: string
  /** `row` is the name among the ticks of the consultation. */
  rows: readonly { row: string; label: string; mark?: string | undefined; hint?: string }[]
  ticks: Ticks
}

/** Rows to tick off; a single one needs no other name than its own. */
export function Checklist({ legend, rows, ticks }: Props) {
  const names = rows.map(({ row }) => row)
  const boxes = (
    <Options
      legend={legend}
      many
      options={rows}
      chosen={rows.flatMap(({ row }, place) => (ticks.has(row) ? [place] : []))}
      onChoose={(places) =>
        ticks.change(
          names,
          names.filter((_, place) => places.includes(place)),
        )
      }
    />
  )
  if (rows.length === 1) return <div className="checklist">{boxes}</div>
  return (
    <fieldset className="checklist">
      <legend className="sr-only">{legend}</legend>
      {boxes}
    </fieldset>
  )
}
