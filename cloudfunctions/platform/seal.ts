import { createHash } from 'node:crypto'
import type { Artefact } from '../rules'

/** The rulebook's artefact as a bundle carries it: its JSON, and the SHA-256 of that. */
export interface Sealed {
  readonly digest: string
  /** One text, and no module's object: JSON.parse reads it faster than the engine a program. */
  readonly text: string
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The artefact, made ready to be carried. */
export function seal(artefact: Artefact): Sealed {
  const text = JSON.stringify(artefact)
  return { digest: digestOf(text), text }
}

/** The artefact that was sealed; throws an error when what was carried is not what was sealed. */
export function unseal({ digest, text }: Sealed): Artefact {
  if (digestOf(text) !== digest) throw new Error('规则库的数据已损坏，不能用来回答：请重新构建并部署')
  return JSON.parse(text) as Artefact
}
