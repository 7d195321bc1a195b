import { type Debugger, type Profiler, Session } from 'node:inspector'

/**
 * Those of some functions, by name, that are not called while `run` runs. V8 notes the calls, so that the functions need not
 * know of it; each is found again by its text, which therefore must differ from function to function.
 */
export function uncalled(functions: ReadonlyMap<string, unknown>, run: () => void): string[] {
  const session = new Session()
  session.connect()
  try {
    session.post('Debugger.enable')
    session.post('Profiler.enable')
    session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: false })
    run()
    const called = new Set(calledIn(session))
    return [...functions].filter(([, each]) => !called.has(String(each))).map(([name]) => name)
  } finally {
    session.disconnect()
  }
}

/** The texts of the functions that were called since the coverage was started. */
function calledIn(session: Session): string[] {
  const { result } = ask<Profiler.TakePreciseCoverageReturnType>(session, 'Profiler.takePreciseCoverage')
  return result.flatMap(({ scriptId, functions }) => {
    const { scriptSource } = ask<Debugger.GetScriptSourceReturnType>(session, 'Debugger.getScriptSource', { scriptId })
    return functions
      .flatMap(({ ranges }) => ranges[0] ?? [])
      .filter(({ count }) => count > 0)
      .map(({ startOffset, endOffset }) => scriptSource.slice(startOffset, endOffset))
  })
}

/** An inspector of the own thread answers before `post` returns. */
function ask<T>(session: Session, method: string, params?: object): T {
  let reply: object | undefined
  session.post(method, params, (error, result) => {
    if (error) throw error
    reply = result
  })
  return reply as T
}
