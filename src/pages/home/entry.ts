import { Insurance, isRegion, Purpose, type Situation } from '@contract'
import * as z from 'zod/mini'
import { params } from '../../services/router'

/** What the address says about the person who comes in, as a city's own service may know it. */
export interface Entry {
  /** What can be used of it. */
  known: Partial<Situation>
  /** True when some of it could not be used. */
  ignored: boolean
  /** True when WeChat's or Alipay's city service says that it sent the person here. */
  fromCity: boolean
}

/**
 * Reads `region` (GB/T 2260 code), `insurance` and `purpose` from the address; what is not valid is left out. Another `from`
 * than the city service's is nobody's mistake: WeChat adds its own to what is shared.
 */
export function readEntry(): Entry {
  const { from, ...given } = params('region', 'insurance', 'purpose', 'from')
  const insurance = z.safeParse(Insurance, given.insurance)
  const purpose = z.safeParse(Purpose, given.purpose)
  const known: Partial<Situation> = {
    ...(given.region && isRegion(given.region) && { region: given.region }),
    ...(insurance.success && { insurance: insurance.data }),
    ...(purpose.success && { purpose: purpose.data }),
  }
  return {
    known,
    ignored: Object.keys(known).length < Object.keys(given).length,
    fromCity: from === 'city-service',
  }
}
