import Taro from '@tarojs/taro'

/** The size of letters that the person has set in WeChat, in px; NaN when it does not tell. */
export function systemFontSize(): number {
  // Taro's types do not know it
  const { fontSizeSetting = Number.NaN } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting
}
