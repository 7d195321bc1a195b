import type { Material } from '@contract'
import { Fold } from '../../../components/Fold'
import type { Ticks } from '../../../services/ticks'
import { Block } from './Block'
import { Checklist } from './Checklist'
import { hearsay } from './hearsay'
import { Progress } from './Progress'
import { together } from './together'

interface Props {
  materials: readonly Material[]
  ticks: Ticks
}

/** What a paper is called among the ticks. */
const rowOf = (text: string) => `material ${text}`

const rowsOf = (materials: readonly Material[]) =>
  materials.map(({ text, why, basis }) => ({
    row: rowOf(text),
    label: text,
    mark: hearsay(basis),
    ...(why !== undefined && { hint: why }),
  }))

/** Papers to bring, to tick off; those that only some need are one tap away. */
export function Materials({ materials, ticks }: Props) {
  const always = materials.filter(({ optional }) => !optional)
  const ready = always.filter(({ text }) => ticks.has(rowOf(text)))
  const sometimes = materials.filter(({ optional }) => optional)
  return (
    <Block title="要带的材料" part="part-todo" {...together(materials)}>
      {always.length > 0 && (
        <>
          <Progress verb="已备" done={ready.length} of={always.length} />
          <p className="hint">准备好一样，就勾一样。勾过的会留在这部手机里。</p>
          <Checklist legend="要带的材料" rows={rowsOf(always)} ticks={ticks} />
        </>
      )}
      {sometimes.length > 0 && (
        <Fold label={`有的情况才要带的（${sometimes.length}样）`}>
          <Checklist legend="有的情况才要带的" rows={rowsOf(sometimes)} ticks={ticks} />
        </Fold>
      )}
    </Block>
  )
}
