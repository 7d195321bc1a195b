import { http } from './http'
import { rulebook } from './rulebook'
import { yardstick } from './yardstick'

async function main() {
  await yardstick()
  await rulebook()
  await http()
}

main()
