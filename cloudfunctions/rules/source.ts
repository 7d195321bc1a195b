/** The rulebook as it was read from its files: what `createRulebook` makes a rulebook of. */
export interface RulebookSource {
  /** The version that the rulebook gives itself (`version` of `rulebook.yaml`). */
  readonly version: string
  /** First 16 hex digits of the SHA-256 of `files`: two answers of one hash were made by the same policy. */
  readonly hash: string
  /** Parsed content by path from the rulebook's folder, with `/`, in order of path. */
  readonly files: Readonly<Record<string, unknown>>
  /** Names of the scenarios that show a rule deciding, by its id; absent where they are not at hand. */
  readonly scenarios?: Readonly<Record<string, readonly string[]>>
}
