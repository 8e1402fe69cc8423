export type { ModelProgress } from './files/download.ts'
export { type BrowserEvaluator, type LoadEvaluatorOptions, loadEvaluator } from './load-evaluator.ts'
