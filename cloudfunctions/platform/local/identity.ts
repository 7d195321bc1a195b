import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { jwtVerify, SignJWT } from 'jose'
import type { Caller } from '../../services'

const COOKIE = 'xubaotong'
const ALGORITHM = 'HS256'
const DAY_IN_SECONDS = 24 * 60 * 60
/** How long the cookie lasts, in seconds. */
const LIFETIME = 365 * DAY_IN_SECONDS
/** The age in seconds at which it is renewed, so that who comes back within its year never loses what is theirs. */
const RENEWAL = 30 * DAY_IN_SECONDS

/** Thrown when a cookie was not signed by us. */
export class ForgedCookie extends Error {}

/** Who calls, kept in a signed cookie: a random id that says nothing about the person. */
export interface Identity {
  /** The caller whom the cookie names, null without a cookie; renews an old one. Throws {@link ForgedCookie}. */
  read(request: FastifyRequest, reply: FastifyReply): Promise<Caller | null>
  /** Gives a new caller and sets the cookie. */
  issue(request: FastifyRequest, reply: FastifyReply): Promise<Caller>
  /** Takes the cookie away, so that the next call gets a new identity. */
  clear(request: FastifyRequest, reply: FastifyReply): void
}

/** `secure` keeps the cookie to HTTPS in any case; behind a proxy that speaks HTTPS it is kept so without. */
export function createIdentity(secret: string, secure: boolean): Identity {
  const key = new TextEncoder().encode(secret)
  const attributes = (request: FastifyRequest) => ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: secure || request.headers['x-forwarded-proto'] === 'https',
  })

  async function verified(token: string): Promise<{ sub: string; iat: number }> {
    try {
      const { payload } = await jwtVerify<{ sub: string; iat: number }>(token, key, {
        algorithms: [ALGORITHM],
        requiredClaims: ['sub', 'iat'],
      })
      return payload
    } catch (cause) {
      throw new ForgedCookie('the identity cookie is not ours', { cause })
    }
  }

  async function set(id: string, request: FastifyRequest, reply: FastifyReply) {
    const token = await new SignJWT().setProtectedHeader({ alg: ALGORITHM }).setSubject(id).setIssuedAt().sign(key)
    reply.setCookie(COOKIE, token, { ...attributes(request), maxAge: LIFETIME })
  }

  return {
    async read(request, reply) {
      const token = request.cookies[COOKIE]
      if (token === undefined) return null
      const { sub: id, iat } = await verified(token)
      if (Date.now() / 1000 - iat > RENEWAL) await set(id, request, reply)
      return { id }
    },
    async issue(request, reply) {
      const id = randomUUID()
      await set(id, request, reply)
      return { id }
    },
    clear(request, reply) {
      reply.clearCookie(COOKIE, attributes(request))
    },
  }
}
