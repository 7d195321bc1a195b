import Taro from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import { useTask } from '../../src/services/task'
import { comeBack, openPage, show } from '../support/taro'

let reply: (text: string) => void
const brought: string[] = []

function Page() {
  const { busy, run } = useTask()
  const work = () => new Promise<string>((resolve) => (reply = resolve))
  return (
    <button type="button" onClick={() => run(work, (text) => brought.push(text))}>
      {busy ? 'busy' : 'idle'}
    </button>
  )
}
const press = () => act(async () => screen.getByRole('button').click())
const arrives = (text: string) => act(async () => reply(text))
const back = () =>
  act(async () => {
    Taro.navigateBack()
    comeBack()
  })

beforeEach(() => {
  brought.length = 0
  openPage('/pages/history/index')
  render(<Page />)
})

test('what came while another page was shown is there when one comes back, once', async () => {
  await press()
  show('/pages/settings/index')
  await arrives('first')
  expect([brought, screen.getByRole('button').textContent]).toEqual([[], 'idle'])
  await back()
  expect(brought).toEqual(['first'])
  await act(async () => comeBack())
  expect(brought).toEqual(['first'])
})

test('what came meanwhile is not brought beside what was asked for after it', async () => {
  await press()
  show('/pages/settings/index')
  await arrives('first')
  Taro.navigateBack()
  await press()
  await act(async () => comeBack())
  await arrives('second')
  expect(brought).toEqual(['second'])
})
