import { dateWords, type Notice } from '@contract'
import { Block } from './Block'

/** Laws that are published, not yet in force, and will change the answer; each with its own source. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <>
      {notices.map(({ text, from, basis, undecided }) => (
        <Block
          key={text}
          title={from ? `${dateWords(from)}起有新规定` : '新规定已公布，还没有施行'}
          basis={basis}
          undecided={undecided}
        >
          <p>{text}</p>
        </Block>
      ))}
    </>
  )
}
