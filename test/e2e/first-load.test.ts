import { fileBrowser } from './browser'
import { fileGateway } from './gateway'
import { openHome } from './person'

jest.setTimeout(60_000)
const gateway = fileGateway()
const browser = fileBrowser(gateway)

const LIMIT = 150 * 1024

test('the first page takes at most 150 KB over the network, all that it loads together', async () => {
  const page = await browser.visit()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await openHome(page)
  await page.waitForLoadState('networkidle')
  console.log(`first load: ${(bytes / 1024).toFixed(1)} KB`)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(LIMIT)
})
