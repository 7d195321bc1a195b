const Sequencer = require('@jest/test-sequencer').default

/** Projects whose tests wait for a build: what needs none reports first. */
const LAST = ['weapp', 'e2e']

/** The order of jest, the longest files first, but in every project before the next of {@link LAST}. */
module.exports = class extends Sequencer {
  async sort(tests) {
    const rank = ({ context }) => LAST.indexOf(context.config.displayName?.name)
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other))
  }
}
