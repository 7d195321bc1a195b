import { ErrorCode, HTTP_STATUS } from '@contract'
import { codeOf } from '../../cloudfunctions/platform/local/envelope'

describe('what the framework refuses by a status', () => {
  test.each(ErrorCode.options)('is told to the caller as %s, when that has this status', (code) => {
    expect(codeOf(HTTP_STATUS[code])).toBe(code)
  })

  test.each([402, 405, 411, 422, 431, 499])('is a bad request when the contract has no word for %d', (status) => {
    expect(codeOf(status)).toBe('bad-request')
  })

  test.each([200, 302, 399, 501, 502, 503, 599])(
    'is our own fault when it is %d, which no request brings about',
    (status) => {
      expect(codeOf(status)).toBe('internal')
    },
  )
})
