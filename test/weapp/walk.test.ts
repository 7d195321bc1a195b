import path from 'node:path'
import { type Cloud, openCloud } from '../support/weapp-cloud'
import { launch, type Program } from '../support/weapp-program'
import { personAt } from '../support/weapp-person'
import { writeFileSync } from 'node:fs'
const ROOT = process.env.WEAPP ?? path.join(__dirname, '../../dist/weapp')
test('x', async () => {
  const cloud: Cloud = await openCloud('2026-03-10')
  const program: Program = await launch({root: ROOT, functions: cloud.functions, today: '2026-03-10'})
  const p = personAt(program)
  let out = ''
  const show = () => out += (program.device.title + ' >> ' + p.sees() + '\n')
  try {
  await p.taps('开始')
  await p.types('输入城市的名字来找', '玉林'); show()
  await p.taps('下一步'); show()
  await p.chooses('城乡居民医保'); show()
  for (let i = 0; i < 30; i++) {
    await p.taps('下一步'); show()
    if (program.device.title.includes('哪几年')) { await p.chooses('2025年'); await p.chooses('2024年'); show(); await p.chooses('2024年'); await p.taps('下一步'); show() ; continue}
    if (p.sees().includes('看看填得对不对')) break
    await p.taps('不清楚'); show()
    if (p.sees().includes('看看填得对不对')) break
  }
  await p.taps('看结果'); show()
  } finally {
  out += (JSON.stringify([...program.traffic], null, 1))
  out += (JSON.stringify(program.calls.at(-2), null, 1))
  writeFileSync('/tmp/out.txt', out)
  }
  await cloud.close()
})
