/** The rulebook, read when the bundle is made (config/bundle.ts), so that a function needs no file and no YAML parser. */
declare module 'virtual:rulebook' {
  const source: import('../cloudfunctions/rules/source').RulebookSource
  export default source
}
