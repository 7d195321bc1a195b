import { copy } from '../../../services/clipboard'
import { canShare, firstPage, share } from '../../../services/share'
import { Act } from './Act'
import { asText, type TextPart } from './text'

/** What a friend gets. */
export interface ToFriendProps {
  /** The first page in a sentence, or the answer if the person wants to tell it. */
  message: TextPart
}

/** On the web the browser's own way to a friend; without one, the text to paste. */
export function ToFriend({ message }: ToFriendProps) {
  const text = asText([message])
  async function send(): Promise<string> {
    try {
      if (canShare()) return (await share(text)) ? '已经发出。' : '没有发送。'
      await copy(`${text}\n${firstPage()}`)
      return '已经复制。打开微信，粘贴给朋友就行。'
    } catch {
      return '没有成功。请您自己选中上面的答复，复制给朋友。'
    }
  }
  return <Act label={canShare() ? '发给朋友' : '复制，发给朋友'} work={send} />
}
