import { once } from 'node:events'
import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { ok } from '@contract'
import { GRACE } from '../../cloudfunctions/platform/local/connections'
import { PATIENCE, stopOnSignal } from '../../cloudfunctions/platform/local/stop'
import { startGateway } from './gateway'

/** Time stands still for what waits for it, and goes on for everything else. */
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] })
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

const HEADERS =
  'POST /functions/echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n'
const WHOLE = `${HEADERS.replace('10', '2')}{}`

describe('a gateway that closes', () => {
  test.each([
    ['its body', `${HEADERS}{"a":`],
    ['its headers, after another that was answered', `${WHOLE}${HEADERS.slice(0, 30)}`],
  ])('waits for a request that was sent to the middle of %s no longer than is fair', async (_, sent) => {
    let called = () => {}
    const answered = new Promise<void>((resolve) => {
      called = resolve
    })
    const gateway = await startGateway({
      functions: {
        echo: async (request) => {
          called()
          return ok(request)
        },
      },
    })
    await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = gateway.app.server.address() as { port: number }
    const socket = connect(port, '127.0.0.1')
    socket.resume()
    const taken = once(gateway.app.server, 'request')
    socket.write(sent)
    await taken
    if (sent.startsWith(WHOLE)) await answered
    let open = true
    const closing = gateway.close().then(() => {
      open = false
    })
    while (gateway.app.server.listening) await setImmediate()
    jest.advanceTimersByTime(GRACE - 1)
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    expect(open).toBe(true)
    jest.advanceTimersByTime(1)
    await closing
    socket.destroy()
  })
})

describe('a process that is told to stop', () => {
  test('ends in any case after a while, so that its stopping fits into what is usually granted', async () => {
    const exit = jest.spyOn(process, 'exit').mockImplementation((() => {}) as never)
    const told = jest.spyOn(console, 'error').mockImplementation(() => {})
    const on = jest.spyOn(process, 'on')
    stopOnSignal(() => new Promise(() => {}))
    process.emit('SIGTERM')
    jest.advanceTimersByTime(PATIENCE - 1)
    expect(exit).not.toHaveBeenCalled()
    jest.advanceTimersByTime(1)
    expect(exit.mock.calls).toEqual([[1]])
    expect(told.mock.calls).toEqual([[expect.stringContaining('强制退出')]])
    expect(PATIENCE).toBeGreaterThan(GRACE)
    for (const [signal, listener] of on.mock.calls) process.off(signal, listener)
  })
})
