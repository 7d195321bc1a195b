import { fail, ok } from '@contract'
import { CallError, call } from '../../src/services/call'
import { advise, missingIn, preview } from '../../src/services/consult'
import { history } from '../../src/services/history'
import { sent, serve } from '../support/functions'

const failureOf = (work: Promise<unknown>): Promise<CallError> =>
  work.then(
    () => {
      throw new Error('it succeeded')
    },
    (error) => error,
  )

test('a call gives the data of its reply', async () => {
  serve(() => ok({ id: 'a' }))
  await expect(call('consult', { action: 'advise' })).resolves.toEqual({ id: 'a' })
  expect(sent).toEqual([{ name: 'consult', data: { action: 'advise' } }])
})

test('a refused call tells the code, the words and the fields', async () => {
  const issues = [{ path: 'situation.payOn', message: '缴费日期不对' }]
  serve(() => fail('bad-request', '有 1 处需要修改', issues))
  const error = await failureOf(call('consult', {}))
  expect(error).toBeInstanceOf(CallError)
  expect(error).toMatchObject({ code: 'bad-request', message: '有 1 处需要修改', issues, retryable: false })
})

test('a fault of the server may be tried again', async () => {
  serve(() => fail('internal', '服务出了点问题'))
  expect(await failureOf(call('consult', {}))).toMatchObject({ code: 'internal', issues: [], retryable: true })
})

test('a network that is down is told in Chinese and may be tried again', async () => {
  serve(() => {
    throw new TypeError('Failed to fetch')
  })
  const error = await failureOf(call('consult', {}))
  expect(error).toMatchObject({ code: 'offline', retryable: true })
  expect(error.message).toMatch(/网络/)
})

test.each([[undefined], [null], ['<html>'], [{}], [{ ok: 'yes' }], [{ ok: false }]])(
  'a reply that is %j cannot be read',
  async (reply) => {
    serve(() => reply)
    expect(await failureOf(call('consult', {}))).toMatchObject({ code: 'unreadable', retryable: true })
  },
)

test('a reply that never comes is given up', async () => {
  jest.useFakeTimers()
  serve(() => new Promise(() => {}))
  const failure = failureOf(call('consult', {}))
  await jest.runAllTimersAsync()
  jest.useRealTimers()
  expect(await failure).toMatchObject({ code: 'timeout', retryable: true })
})

test('each function is called by its name with its action', async () => {
  serve((name) => ok(name === 'consult' ? { advice: {}, advices: ['advice'], unknowns: ['unknown'] } : { advice: {} }))
  const situation = { region: '310000', insurance: 'flexible' } as const
  await advise(situation, 'request-1')
  await expect(preview([situation])).resolves.toEqual(['advice'])
  await expect(missingIn(situation)).resolves.toEqual(['unknown'])
  await history.list()
  await history.list('next')
  await history.get('a')
  await history.remove('a')
  expect(sent).toEqual([
    { name: 'consult', data: { action: 'advise', situation, requestId: 'request-1' } },
    { name: 'consult', data: { action: 'preview', situations: [situation] } },
    { name: 'consult', data: { action: 'unknowns', situation } },
    { name: 'history', data: { action: 'list' } },
    { name: 'history', data: { action: 'list', cursor: 'next' } },
    { name: 'history', data: { action: 'get', id: 'a' } },
    { name: 'history', data: { action: 'remove', id: 'a' } },
  ])
})

test('what is missing is asked about once at a time, and anew when that failed', async () => {
  const one = { region: '310000', insurance: 'flexible' } as const
  const other = { ...one, region: '450900' }
  serve(() => {
    throw new TypeError('Failed to fetch')
  })
  const failures = [failureOf(missingIn(one)), failureOf(missingIn(one))]
  expect(sent).toHaveLength(1)
  for (const failure of failures) expect(await failure).toMatchObject({ code: 'offline' })
  serve((_name, { situation }) => ok({ unknowns: [situation] }))
  await expect(Promise.all([one, other, one].map((each) => missingIn(each)))).resolves.toEqual([[one], [other], [one]])
  expect(sent).toHaveLength(3)
})

test('a basis has the title and the address of its document, which an advice names once', async () => {
  const sources = { law: { title: '社会保险法', url: 'https://example.org/law' } }
  const advice = {
    backPay: { basis: [{ rule: 'a', source: 'law' }] },
    claims: [{ basis: [{ rule: 'b', source: 'law' }] }],
  }
  serve(() => ok({ id: 'a', advice: { ...advice, sources } }))
  expect((await history.get('a')).advice).toEqual({
    backPay: { basis: [{ rule: 'a', source: 'law', ...sources.law }] },
    claims: [{ basis: [{ rule: 'b', source: 'law', ...sources.law }] }],
    sources,
  })
})
