export type { BrowserEvaluator, LoadEvaluatorOptions } from './browser-evaluator.ts'
export type { ModelProgress } from './files/download.ts'
export { loadEvaluator } from './load-evaluator.ts'
