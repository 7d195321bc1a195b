import Taro from '@tarojs/taro'
import { saveFile } from '../../src/services/file.weapp'

const hands = jest.fn<Promise<unknown>, []>()
const wechat = { env: { USER_DATA_PATH: 'data' }, shareFileMessage: hands }
Object.assign(Taro, wechat, { getFileSystemManager: () => ({ writeFileSync: () => undefined }) })

test('in WeChat, who thinks better of handing over a file is not told that it failed', async () => {
  hands.mockRejectedValueOnce({ errMsg: 'shareFileMessage:fail cancel' })
  await expect(saveFile('a.json', '{}')).resolves.toBeUndefined()
})

test('in WeChat, a file that cannot be handed over is a failure', async () => {
  const failure = { errMsg: 'shareFileMessage:fail file not found' }
  hands.mockRejectedValueOnce(failure)
  await expect(saveFile('a.json', '{}')).rejects.toBe(failure)
})
