import Taro from '@tarojs/taro'

/** Scrolls WeChat's page to the part that has this class. */
export function showPart(_from: Element, part: string): void {
  Taro.pageScrollTo({ selector: `.${part}`, duration: 0 })
}
