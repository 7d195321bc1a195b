/** Calls one function of the gateway at an address for some seconds, as many callers at once: prints calls a second. */
import autocannon from 'autocannon'
import realInput from '../../contract/real-input.json'
import { caller } from './callers'

/** So many connections, each kept and used for one call after another. */
const CONNECTIONS = 32
/** So many callers in turn, that none meets the limit of what one may ask in a minute. */
const CALLERS = 2000

async function main() {
  const [url, seconds] = process.argv.slice(2) as [string, string]
  const callers = await Promise.all(Array.from({ length: CALLERS }, (_, n) => caller(n)))
  const bodies = realInput.map(({ situation }) => JSON.stringify({ action: 'advise', situation }))
  let calls = 0
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: Number(seconds),
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          calls += 1
          return { ...request, headers: callers[calls % CALLERS] ?? {}, body: bodies[calls % bodies.length] ?? '' }
        },
      },
    ],
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx} calls of ${url} were refused and ${errors} failed`)
  console.log(JSON.stringify({ perSecond: requests.average }))
}

main()
