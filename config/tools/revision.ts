import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Refusal } from './command'
import { type OpenRulebook, openRulebook } from './open'

/** The rulebook's folder from the repository's root. */
export const RULEBOOK_PATH = 'cloudfunctions/rulebook'

/** The most that an unpacked rulebook may weigh, in bytes. */
const LIMIT = 256 * 1024 * 1024

/** The rulebook as it stood at a git revision; throws a {@link Refusal} where there is none that this code can read. */
export function rulebookAt(revision: string, repository: string): OpenRulebook {
  const commit = commitOf(revision, repository)
  const folder = mkdtempSync(path.join(tmpdir(), 'rulebook-'))
  try {
    const archive = git(repository, ['archive', commit, RULEBOOK_PATH], `版本 ${revision} 里没有 ${RULEBOOK_PATH}。`)
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
    return openRulebook(path.join(folder, RULEBOOK_PATH), `版本 ${revision} 的规则库，现在的程序`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The full name of a commit, so that no revision can be taken for an option. */
const commitOf = (revision: string, repository: string): string =>
  git(
    repository,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    `没有这个版本：${revision}`,
  )
    .toString()
    .trim()

function git(repository: string, args: readonly string[], refusal: string): Buffer {
  try {
    return execFileSync('git', args, { cwd: repository, maxBuffer: LIMIT, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (cause) {
    throw new Refusal(refusal, { cause })
  }
}
