import { isValueCsvError } from '@valuecsv/errors'
import type { EvaluatorMessage } from './messages.ts'

/** What went wrong: the key of a sentence in `evaluator/messages.ts` that says what to do, and the technical sentence. */
export interface EvaluatorProblem {
  readonly key: EvaluatorMessage
  readonly detail: string
}

const KEYS: Readonly<Record<string, EvaluatorMessage>> = {
  'browser/insecure-page': 'insecurePage',
  'browser/model-not-found': 'modelNotFound',
  'browser/model-url': 'modelNotFound',
  'browser/download-failed': 'downloadFailed',
  'browser/offline': 'downloadFailed',
  'browser/file-damaged': 'fileDamaged',
  'runtime/device-missing': 'deviceMissing',
  'runtime/model-unreadable': 'modelBroken',
  'runtime-web/wasm-missing': 'wasmMissing',
  'runtime-web/worker-crashed': 'crashed',
  // It was given up where it failed, and that is known only there.
  'evaluator/closed': 'crashed',
  'runtime/closed': 'crashed',
  'runtime/released': 'crashed',
}

/** What a person is told of an error of loading or running an evaluator. */
export function evaluatorProblem(error: unknown): EvaluatorProblem {
  const detail = error instanceof Error ? error.message : String(error)
  if (isValueCsvError(error)) {
    const isOfModel = error.code.startsWith('evaluator/') || error.code.startsWith('tokenizer/')
    return { key: KEYS[error.code] ?? (isOfModel ? 'modelBroken' : 'unexpected'), detail }
  }
  // A part of the page that does not come is an error of the browser's own, with a text of its own.
  if (/import.* module/i.test(detail)) return { key: 'partMissing', detail }
  return { key: /module|import|fetch/i.test(detail) ? 'downloadFailed' : 'unexpected', detail }
}
