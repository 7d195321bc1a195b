/** What the web needs before its first page: nothing. */
export function prepare(): void {}
