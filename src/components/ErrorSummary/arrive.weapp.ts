import Taro from '@tarojs/taro'

/** In WeChat nothing takes the focus: the page scrolls there. */
export const arriveAt = (_element: HTMLElement | null, selector: string): void =>
  void Taro.pageScrollTo({ selector, duration: 0 })
