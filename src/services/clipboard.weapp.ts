import Taro from '@tarojs/taro'

/** Copies a text in WeChat, which says itself that it did. */
export const copy = async (data: string): Promise<void> => void (await Taro.setClipboardData({ data }))
