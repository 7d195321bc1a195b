const { built } = require('./builds')

/** Before each end-to-end file: the pages are there. */
module.exports = () => built('h5')
