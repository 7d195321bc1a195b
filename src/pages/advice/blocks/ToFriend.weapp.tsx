import { useShareAppMessage } from '@tarojs/taro'
import type { ToFriendProps } from './ToFriend'

/** In WeChat a card that opens the first page; it shows two lines, and only what stands here. The menu's 转发 sends the same. */
export function ToFriend({ message: { title, lines } }: ToFriendProps) {
  useShareAppMessage(() => ({ title: [title, ...lines].join(''), path: '/pages/home/index' }))
  return (
    <button type="button" open-type="share">
      发给朋友
    </button>
  )
}
