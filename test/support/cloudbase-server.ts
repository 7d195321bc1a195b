import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A stand-in for the document database of WeChat CloudBase, for the real wx-server-sdk. It understands the requests that
 * the SDK sends for `add`, `where(…).orderBy(…).skip(…).limit(…).get()`, `doc(…).get()`, `count()` and `remove()`, with the
 * operators below, and refuses every other one, so that a test never passes on something it does not do.
 */
export interface CloudbaseServer {
  /** What the SDK reads when it is loaded; to be put into `process.env` before. */
  readonly env: Readonly<Record<string, string>>
  /** The documents of each collection, by `_id`. */
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, Document>>
  close(): Promise<void>
}

type Value = string | number | boolean | null
type Document = Readonly<Record<string, Value>>
type Condition = Readonly<Record<string, unknown>>

interface DatabaseRequest {
  readonly action: string
  readonly collectionName: string
  readonly data: readonly string[]
  readonly query?: string
  readonly order?: string
  readonly offset?: number
  readonly limit?: number
}

/** An error as the service words it: the SDK throws it with the number of its code. */
class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const unknown = (name: string) => new ServiceError('DATABASE_INVALID_OPERRATOR', `the stand-in does not know ${name}`)

/** Starts it on a free port, holding these collections, empty. */
export async function startCloudbaseServer(...names: string[]): Promise<CloudbaseServer> {
  const collections = new Map(names.map((name) => [name, new Map<string, Document>()]))
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ requestId: randomUUID(), ...answer(await bodyOf(request)) }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo

  function answer(request: DatabaseRequest): object {
    try {
      return { data: perform(request) }
    } catch (error) {
      if (error instanceof ServiceError) return { code: error.code, message: error.message }
      throw error
    }
  }

  function perform(request: DatabaseRequest): object {
    const documents = collections.get(request.collectionName)
    if (!documents) throw new ServiceError('DATABASE_COLLECTION_NOT_EXIST', request.collectionName)
    const matching = () => [...documents.values()].filter((document) => meets(document, parse(request.query || '{}')))
    switch (request.action) {
      case 'database.insertDocument':
        return { insertedIds: request.data.map((text) => insert(documents, parse(text) as Document)) }
      case 'database.getDocument': {
        const from = request.offset ?? 0
        const sorted = matching().sort(inOrder(parse(request.order ?? '{}')))
        return { list: sorted.slice(from, from + (request.limit ?? 100)).map((document) => JSON.stringify(document)) }
      }
      case 'database.calculateDocument':
        return { total: matching().length }
      case 'database.removeDocument':
        return { deleted: matching().filter(({ _id }) => documents.delete(_id as string)).length }
      default:
        throw unknown(request.action)
    }
  }

  return {
    env: {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_SECRETID: 'id',
      TENCENTCLOUD_SECRETKEY: 'key',
      TENCENTCLOUD_SESSIONTOKEN: 'token',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'test',
      TCB_ENV: 'test',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    },
    collections,
    close: () => new Promise((closed, failed) => server.close((error) => (error ? failed(error) : closed()))),
  }
}

async function bodyOf(request: IncomingMessage): Promise<DatabaseRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

/** Reads Extended JSON: numbers come as `{ "$numberInt": "1" }` and the like. */
function parse(text: string): Condition {
  return JSON.parse(text, (_, value) => {
    const number = value?.$numberInt ?? value?.$numberDouble ?? value?.$numberLong
    return number === undefined ? value : Number(number)
  })
}

function insert(documents: Map<string, Document>, document: Document): string {
  const _id = (document._id as string | undefined) ?? randomUUID()
  if (documents.has(_id)) throw new ServiceError('DATABASE_REQUEST_FAILED', `E11000 duplicate key error _id: ${_id}`)
  documents.set(_id, { ...document, _id })
  return _id
}

function meets(document: Document, condition: Condition): boolean {
  return Object.entries(condition).every(([name, expected]) => {
    if (name === '$and') return (expected as Condition[]).every((each) => meets(document, each))
    if (name === '$or') return (expected as Condition[]).some((each) => meets(document, each))
    if (name.startsWith('$')) throw unknown(name)
    const value = document[name] ?? null
    if (typeof expected !== 'object' || expected === null) return value === expected
    return Object.entries(expected).every(([operator, operand]) => {
      if (operator === '$eq') return value === operand
      // Only values of one type are compared, as MongoDB does.
      if (operator === '$lt') return typeof value === typeof operand && compare(value, operand as Value) < 0
      throw unknown(operator)
    })
  })
}

function inOrder(order: Condition): (one: Document, other: Document) => number {
  return (one, other) => {
    for (const [name, direction] of Object.entries(order)) {
      const difference = compare(one[name] ?? null, other[name] ?? null) * (direction as number)
      if (difference !== 0) return difference
    }
    return 0
  }
}

/** By bytes, as MongoDB does without a collation; nothing comes first. */
function compare(one: Value, other: Value): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null)
  return typeof one === 'string'
    ? Buffer.compare(Buffer.from(one), Buffer.from(`${other}`))
    : Number(one) - Number(other)
}
