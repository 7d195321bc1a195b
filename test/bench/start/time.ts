/** Times the loading of a module in a process of its own: `time.ts FILE` prints nanoseconds of CPU time. */
const begun = process.cpuUsage()
require(process.argv[2] as string)
const { user, system } = process.cpuUsage(begun)
console.log(JSON.stringify({ ns: (user + system) * 1000 }))
// the SDK may keep the process waiting
process.exit()
