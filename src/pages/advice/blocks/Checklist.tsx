import { Options } from '../../../components/Choice/Options'
import type { Ticks } from '../../../services/ticks'

interface Props {
  /** The list's name among the ticks of the consultation. */
  list: string
  /** What the list is of, for who cannot see what stands above. */
  legend: string
  rows: readonly { label: string; hint?: string }[]
  ticks: Ticks
}

/** Rows to tick off; a single one needs no other name than its own. */
export function Checklist({ list, legend, rows, ticks }: Props) {
  const boxes = (
    <Options
      legend={legend}
      many
      options={rows}
      chosen={ticks.of(list)}
      onChoose={(places) => ticks.change(list, places)}
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
