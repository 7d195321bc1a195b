import { badRequest, fail, LibraryRequest, ok, parse, type Reply } from '@contract'
import {
  about,
  claim,
  claims,
  clusters,
  region,
  regions,
  rule,
  search,
  source,
  UnknownCursor,
  UnknownPlace,
} from '../rules/library'
import type { Handler } from '../services'

/** What the rulebook holds: regions, rules, sources, claims and their contradictions, and a search over all of them. */
export const handler: Handler = async (request, _caller, { rulebook }) => {
  const parsed = parse(LibraryRequest, request)
  if (!parsed.ok) return badRequest(parsed.issues)
  const asked = parsed.data
  const { policy } = rulebook
  switch (asked.action) {
    case 'regions':
      return ok(regions(policy, asked.q))
    case 'region':
      return atPlace('code', () => region(policy, asked.code))
    case 'rule':
      return found(rule(policy, asked.id), '规则')
    case 'source':
      return found(source(policy, asked.id), '依据')
    case 'claim':
      return found(claim(policy, asked.id), '说法')
    case 'claims':
      return atPlace('region', () => claims(policy, asked))
    case 'clusters':
      return ok(clusters(policy))
    case 'search':
      return ok(search(policy, asked.q))
    case 'about':
      return ok(about(policy, rulebook))
  }
}

/** `kind` is what people call it. */
const found = <T>(entry: T | undefined, kind: string): Reply<T> =>
  entry === undefined ? fail('not-found', `没有找到这条${kind}，请检查编号。`) : ok(entry)

/** The reply, or the field of the request that names no place or no page. */
function atPlace<T>(field: string, reply: () => T): Reply<T> {
  try {
    return ok(reply())
  } catch (error) {
    if (error instanceof UnknownPlace) return badRequest([{ path: field, message: error.message }])
    if (error instanceof UnknownCursor) return badRequest([{ path: 'cursor', message: error.message }])
    throw error
  }
}
