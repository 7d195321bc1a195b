/** What a tool's user can mend by themselves; the message, in Chinese, is for them. */
export class Refusal extends Error {}

/** What a tool has to say, and whether all is well. */
export interface Said {
  readonly text: string
  readonly ok: boolean
}

/** Runs a tool as a program: prints what it says; the exit code is 1 when not all is well, or when it refuses. */
export function command(run: (args: readonly string[]) => Said): void {
  try {
    const { text, ok } = run(process.argv.slice(2))
    console.log(text)
    process.exitCode = ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
