import { type BrowserEvaluator, type LoadEvaluatorOptions, loadEvaluator } from '@valuecsv/browser'
import type { ScoredText } from '@valuecsv/evaluator'

let evaluator: BrowserEvaluator | undefined

/** What the benches ask of the page. */
export const bench = {
  /** Loads a model and scores one text; gives the seconds until its scores were there, and the device. */
  async load(model: string, options: LoadEvaluatorOptions, text: string) {
    const start = performance.now()
    evaluator = await loadEvaluator(model, options)
    await evaluator.score(text)
    return { seconds: (performance.now() - start) / 1000, device: evaluator.device, reason: evaluator.deviceReason }
  },
  /** Scores all texts; gives the seconds and what came of each. */
  async score(texts: readonly string[]) {
    const scored: ScoredText[] = []
    const start = performance.now()
    for await (const each of evaluator!.scoreMany(texts, { raw: true })) scored.push(each)
    return { seconds: (performance.now() - start) / 1000, scored }
  },
  async close() {
    await evaluator?.close()
  },
}

Object.assign(globalThis, { bench })
