import type { Reply } from '@contract'

/** The reply as it came over the wire, before anything of it is believed. */
export type Envelope = Reply<unknown> | null | undefined

/** Carries one call on the web: the gateway answers with the envelope whatever the status; rejects when nothing came. */
export async function transport(name: string, data: object): Promise<Envelope> {
  const response = await fetch(`/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(data),
  })
  // a proxy's HTML error page is a reply that cannot be read, not a missing network
  return response.json().catch(() => null)
}
