/** Time in milliseconds after which a process that was told to stop ends in any case, as when its database is silent. */
export const PATIENCE = 9000

/** On the first SIGTERM or SIGINT calls `stop` and exits when it is done, or too long is not; on the second at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => {
      console.error(`停止用时超过 ${PATIENCE / 1000} 秒，强制退出`)
      process.exit(1)
    }, PATIENCE)
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
