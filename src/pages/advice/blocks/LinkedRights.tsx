import type { LinkedRight } from '@contract'
import { Block } from './Block'
import { together } from './together'

/** Other rights that hang on the same contributions. */
export function LinkedRights({ rights }: { rights: readonly LinkedRight[] }) {
  return (
    <Block title="还会影响什么" {...together(rights)}>
      <ul>
        {rights.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Block>
  )
}
