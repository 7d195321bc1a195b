/** Loaded before the gateway of a test: it believes that it was started at the instant that ASKED_ON tells. */
const Real = Date
const ahead = Real.parse(process.env.ASKED_ON) - Real.now()

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length > 0 ? given : [Real.now() + ahead]))
  }
  static now() {
    return Real.now() + ahead
  }
}
