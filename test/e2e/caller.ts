import type { AdviseReply, Failure, HistoryListReply } from '@contract'
import type { FileGateway } from './gateway'

/** What came back of one call. */
export interface Answer<T> {
  readonly status: number
  readonly headers: Headers
  /** The envelope, as it stands in the body. */
  readonly body: { readonly ok: boolean; readonly data: T; readonly error: Failure['error'] }
}

/** Somebody who calls the functions by HTTP and keeps the cookie, as a browser does. */
export class Caller {
  cookie: string | undefined

  constructor(private readonly gateway: FileGateway) {}

  /** Sends a request; a string is sent as it is. */
  async call<T>(name: string, request: unknown): Promise<Answer<T>> {
    const response = await fetch(`${this.gateway.url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }) },
      body: typeof request === 'string' ? request : JSON.stringify(request),
    })
    const [given] = response.headers.getSetCookie()
    if (given) this.cookie = given.split(';', 1)[0]
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answer<T>['body'],
    }
  }

  advise = (situation: unknown, requestId?: string) =>
    this.call<AdviseReply>('consult', { action: 'advise', situation, requestId })

  /** The ids of what is recorded, newest first. */
  async recorded(): Promise<string[]> {
    const { body } = await this.call<HistoryListReply>('history', { action: 'list' })
    return body.data.items.map(({ id }) => id)
  }
}
