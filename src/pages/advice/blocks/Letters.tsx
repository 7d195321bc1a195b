import type { Letter } from '@contract'
import { Fold } from '../../../components/Fold'
import { copy } from '../../../services/clipboard'
import { Act } from './Act'
import { Block } from './Block'
import { together } from './together'

/** Letters to copy and send. */
export function Letters({ letters }: { letters: readonly Letter[] }) {
  return (
    <Block title="可以照着写的信" part="part-todo" {...together(letters)}>
      <p>已经按您的回答填好。「____」的地方，要您自己填。</p>
      {letters.map((letter) => (
        <Fold key={letter.title} label={letter.title}>
          <LetterText letter={letter} />
        </Fold>
      ))}
    </Block>
  )
}

/** A letter as it is sent, and the way to copy it. */
function LetterText({ letter: { title, to, body } }: { letter: Letter }) {
  const copyAll = () =>
    copy([title, `${to}：`, ...body].join('\n\n')).then(
      () => '已经复制，可以粘贴到微信、邮件或者文档里。',
      () => '没有复制成功。请长按上面的文字，自己选中复制。',
    )
  return (
    <div className="letter">
      <p>{to}：</p>
      {body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Act label="复制这封信" name={`复制这封信：${title}`} work={copyAll} />
    </div>
  )
}
