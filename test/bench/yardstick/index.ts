import { medians, print, ratio, script } from '../sides'

/** The engine against a plain function and against a compiled json-logic-engine, on one illustrative model. */
export async function yardstick(): Promise<void> {
  const [plain, ours, jsonLogic] = medians(await script('yardstick/time.ts'), [
    ['plain'],
    ['ours'],
    ['json-logic'],
  ]) as [number, number, number]
  print('engine.trace/plain', { ratio: ratio(ours, plain) })
  print('json-logic-engine.compiled/plain', { ratio: ratio(jsonLogic, plain) })
  print('engine.trace/json-logic-engine.compiled', { ratio: ratio(ours, jsonLogic) })
}
