const { built } = require('./builds')

/** Before each file that walks the package: it is there. */
module.exports = () => built('weapp')
