import { ErrorCode, fail, HTTP_STATUS, ok, parse, RemovedReply, replyOf } from '@contract'

const RemovedEnvelope = replyOf(RemovedReply)

test('every error code has the status of the contract', () => {
  expect(HTTP_STATUS).toEqual({
    'bad-request': 400,
    unauthenticated: 401,
    forbidden: 403,
    'not-found': 404,
    conflict: 409,
    'too-large': 413,
    'unsupported-media-type': 415,
    'too-many-requests': 429,
    internal: 500,
  })
  expect(ErrorCode.options).toEqual(Object.keys(HTTP_STATUS))
})

test('a success carries its data', () => {
  expect(ok({ removed: true })).toEqual({ ok: true, data: { removed: true } })
  expect(parse(RemovedEnvelope, ok({ removed: true })).ok).toBe(true)
})

test('a failure carries code and words, and issues only when there are some', () => {
  expect(fail('not-found', '没有这条咨询')).toEqual({
    ok: false,
    error: { code: 'not-found', message: '没有这条咨询' },
  })
  const failure = fail('bad-request', '请检查', [{ path: 'payOn', message: '请填写缴费日期' }])
  expect(failure.error.issues).toEqual([{ path: 'payOn', message: '请填写缴费日期' }])
  expect(parse(RemovedEnvelope, failure)).toEqual({ ok: true, data: failure })
})

test('an envelope that is neither is refused', () => {
  expect(parse(RemovedEnvelope, { ok: 'yes' })).toMatchObject({ ok: false, issues: [{ path: 'ok' }] })
  expect(parse(RemovedEnvelope, { ok: true, data: { removed: false } })).toMatchObject({
    ok: false,
    issues: [{ path: 'data.removed' }],
  })
})
