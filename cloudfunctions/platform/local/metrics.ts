import { Counter, Histogram, Registry } from 'prom-client'
import { codeOf } from './envelope'

/** What the operator can measure, in the format of Prometheus. */
export interface Metrics {
  /** Counts one answered call; `elapsed` in milliseconds. */
  observe(name: string, status: number, elapsed: number): void
  readonly contentType: string
  text(): Promise<string>
}

/** Metrics of one gateway: nothing is shared between two in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const calls = new Counter({
    name: 'function_calls_total',
    help: 'Answered calls by function and code of the envelope',
    labelNames: ['function', 'code'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'function_seconds',
    help: 'Time from the first byte of a call to the last byte of its answer',
    labelNames: ['function'],
    registers: [registry],
  })
  return {
    observe(name, status, elapsed) {
      calls.inc({ function: name, code: status === 200 ? 'ok' : codeOf(status) })
      seconds.observe({ function: name }, elapsed / 1000)
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
