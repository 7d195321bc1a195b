import '@tarojs/taro/html5.css'
import './aria.weapp'
import Taro from '@tarojs/taro'

/** What WeChat needs before its first page: the looks of native elements, working aria, and the cloud environment. */
export function prepare(): void {
  Taro.cloud.init({ traceUser: true })
}
