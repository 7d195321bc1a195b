import { SignJWT } from 'jose'

/** What the gateway of the bench signs its cookies with. */
export const SECRET = 'a secret of the bench, 32 letters or more'

/** A caller with an identity and an address of their own, as their proxy tells it; `n` below 256³. */
export async function caller(n: number): Promise<Record<string, string>> {
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`bench-${n}`)
    .setIssuedAt()
    .sign(new TextEncoder().encode(SECRET))
  return {
    'content-type': 'application/json',
    cookie: `xubaotong=${token}`,
    'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
  }
}
