import { differences, type Scenario } from '../../../config/tools/scenarios'
import type { Advised } from '../../support/advised'

/** Each scenario is answered as it says, and by an advice of the contract's form whose blocks say where they come from. */
export const meetsExpectations = (advised: readonly (Scenario & Advised)[]): void =>
  describe.each([...new Set(advised.map(({ file }) => file))])('%s', (file) => {
    const here = advised.filter((each) => each.file === file)

    test.each(here)('$name', ({ advice, ...scenario }) => {
      const found = differences(scenario, advice)
      if (found) throw new Error(found)
    })
  })
