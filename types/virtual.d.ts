/** The rulebook, checked and sealed when the bundle is made (config/bundle.ts), so that a function needs no file and no parser. */
declare module 'virtual:rulebook' {
  const sealed: import('../cloudfunctions/platform/seal').Sealed
  export default sealed
}
