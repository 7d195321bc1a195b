import { http } from './http'
import { rulebook } from './rulebook'
import { start } from './start'
import { yardstick } from './yardstick'

async function main() {
  await yardstick()
  await rulebook()
  await start()
  await http()
}

main()
