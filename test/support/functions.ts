import type { Reply } from '@contract'

/** Answers one call of a function; what it returns is sent as it is, what it throws is a network that is down. */
export type Answering = (name: string, data: Record<string, unknown>) => unknown

/** Every call that left the page, in order. */
export const sent: { name: string; data: Record<string, unknown> }[] = []

/** Lets the pages' `fetch` reach `answering` in place of a gateway. */
export function serve(answering: Answering): void {
  sent.length = 0
  global.fetch = (async (path: string, { body }: { body: string }) => {
    const name = path.replace('/functions/', '')
    const data = JSON.parse(body)
    sent.push({ name, data })
    const reply = await answering(name, data)
    return { json: async () => reply }
  }) as unknown as typeof fetch
}

/** The envelope that says that these answers are still missing, most decisive first. */
export const missing = (...fields: string[]): Reply<unknown> => ({
  ok: true,
  data: { unknowns: fields.map((field) => ({ field, question: '?', effect: '!' })) },
})
