import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { jwtVerify, SignJWT } from 'jose'
import type { Caller } from '../../services'

const COOKIE = 'xubaotong'
const ALGORITHM = 'HS256'
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** Thrown when a cookie was not signed by us. */
export class ForgedCookie extends Error {}

/** Who calls, kept in a signed cookie: a random id that says nothing about the person. */
export interface Identity {
  /** The caller whom the cookie names, null without a cookie. Throws {@link ForgedCookie}. */
  read(request: FastifyRequest): Promise<Caller | null>
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
  return {
    async read(request) {
      const token = request.cookies[COOKIE]
      if (token === undefined) return null
      try {
        const { payload } = await jwtVerify<{ sub: string }>(token, key, {
          algorithms: [ALGORITHM],
          requiredClaims: ['sub'],
        })
        return { id: payload.sub }
      } catch (cause) {
        throw new ForgedCookie('the identity cookie is not ours', { cause })
      }
    },
    async issue(request, reply) {
      const id = randomUUID()
      const token = await new SignJWT().setProtectedHeader({ alg: ALGORITHM }).setSubject(id).setIssuedAt().sign(key)
      reply.setCookie(COOKIE, token, { ...attributes(request), maxAge: YEAR_IN_SECONDS })
      return { id }
    },
    clear(request, reply) {
      reply.clearCookie(COOKIE, attributes(request))
    },
  }
}
