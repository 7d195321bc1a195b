import { beginBuild } from './builds'

/** Once before all tests of the package: the package, begun, as `npm run build:weapp` builds it. */
export default (): void => beginBuild('weapp')
