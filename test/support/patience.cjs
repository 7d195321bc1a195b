const { configure } = require('@testing-library/react')

/** Waited for is what comes, not how soon: a machine that builds meanwhile is slow. */
configure({ asyncUtilTimeout: 10_000 })
