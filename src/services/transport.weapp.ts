import Taro from '@tarojs/taro'
import type { Envelope } from './transport'

/** Carries one call in WeChat: the function's result is the envelope; rejects when nothing came. */
export async function transport(name: string, data: object): Promise<Envelope> {
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result as Envelope
}
