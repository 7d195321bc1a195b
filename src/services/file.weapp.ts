import Taro from '@tarojs/taro'

const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${name}`

/**
 * Hands a text over as a file of that name: WeChat asks to which chat it goes, and refuses to unless the person has just
 * tapped. Rejects when it was not sent, unless the person thought better of it.
 */
export async function saveFile(name: string, text: string): Promise<void> {
  const filePath = pathOf(name)
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  try {
    await Taro.shareFileMessage({ filePath, fileName: name })
  } catch (failure) {
    if (!(failure as { errMsg: string }).errMsg.includes('cancel')) throw failure
  }
}

/** Removes what `saveFile` left behind; a file just handed over may still be on its way, so it is not done there. */
export function removeFile(name: string): void {
  try {
    Taro.getFileSystemManager().unlinkSync(pathOf(name))
  } catch {
    // it was never saved
  }
}
