import { type Cloud, openCloud } from '../support/weapp-cloud'
import { type Person, personAt } from '../support/weapp-person'
import type { Program } from '../support/weapp-program'
import { start, TODAY } from './start'

let cloud: Cloud
let program: Program
let person: Person
beforeAll(async () => {
  cloud = await openCloud(TODAY)
  program = await start(cloud)
  person = personAt(program)
})
afterAll(() => cloud.close())

const isTicked = (label: string) => person.finds('checkbox', label).attribute('checked')

test('boxes are ticked and cleared one by one, and none of them is an answer too', async () => {
  await person.taps('我的医保断了，想接上')
  await person.types('输入城市的名字来找', '玉林')
  await person.taps('下一步')
  await person.chooses('城乡居民医保')
  await person.taps('下一步')
  for (let asked = 0; !program.device.title.startsWith('前面哪几年没有参加医保？'); asked += 1) {
    expect(asked).toBeLessThan(10)
    await person.taps('不清楚')
  }
  await person.chooses('2024年')
  await person.chooses('2025年')
  expect(['2024年', '2025年', '每一年都参加了'].map(isTicked)).toEqual([true, true, false])
  await person.chooses('2024年')
  expect(['2024年', '2025年', '每一年都参加了'].map(isTicked)).toEqual([false, true, false])
  await person.chooses('每一年都参加了')
  expect(['2024年', '2025年', '每一年都参加了'].map(isTicked)).toEqual([false, false, true])
  await person.chooses('2025年')
  await person.taps('下一步')
  expect(program.calls.at(-1)).toEqual({
    name: 'consult',
    data: {
      action: 'unknowns',
      situation: { purpose: 'resume', region: '450900', insurance: 'resident', resident: { lapsedYears: [2025] } },
    },
  })
})
