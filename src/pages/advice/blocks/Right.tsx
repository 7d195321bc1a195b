import { Fold } from '../../../components/Fold'
import type { Said } from '../said'
import { Amounts } from './Amounts'
import { Block } from './Block'
import { Sentences } from './Sentences'

/** A part that is all sentences and figures. */
export function Right({ said: { title, part, rows = [], lines, more, basis, undecided } }: { said: Said }) {
  return (
    <Block title={title} part={part} basis={basis} undecided={undecided}>
      <Amounts rows={rows} />
      <Sentences lines={lines} />
      {more && (
        <Fold label={more.label}>
          <Sentences lines={more.lines} />
        </Fold>
      )}
    </Block>
  )
}
