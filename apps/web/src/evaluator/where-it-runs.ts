import type { EvaluatorMessage } from './messages.ts'

/** What decides where an evaluator runs. */
export interface RunningFacts {
  readonly device: string
  /** Of the manifest. */
  readonly kind: string
  /** Whether `?device=` named the device. */
  readonly isNamed: boolean
  readonly hasWebGpu: boolean
  readonly isIsolated: boolean
}

/** The sentences that say where an evaluator runs and why, as keys of `evaluator/messages.ts`. */
export function whereItRuns({ device, kind, isNamed, hasWebGpu, isIsolated }: RunningFacts): EvaluatorMessage[] {
  if (kind === 'ngram') return ['onPage']
  if (device === 'webgpu') return ['onWebGpu']
  const reason = isNamed ? 'onWasmNamed' : hasWebGpu ? 'onWasmNoAdapter' : 'onWasmNoWebGpu'
  return isIsolated ? [reason] : [reason, 'oneThread']
}
