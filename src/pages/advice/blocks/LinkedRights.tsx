import type { LinkedRight } from '@contract'
import { FoldedBlock } from './Block'
import { together } from './together'

/** Other rights that hang on the same contributions. */
export function LinkedRights({ rights }: { rights: readonly LinkedRight[] }) {
  return (
    <FoldedBlock title="养老和别的权益" {...together(rights)}>
      <ul>
        {rights.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </FoldedBlock>
  )
}
