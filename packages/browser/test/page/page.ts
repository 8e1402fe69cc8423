import { isValueCsvError } from '@valuecsv/errors'
import { type BrowserEvaluator, type LoadEvaluatorOptions, loadEvaluator } from '../../src/index.ts'

/** What a visit is to do. */
export interface VisitRequest {
  readonly model: string
  readonly options: Pick<LoadEvaluatorOptions, 'device' | 'workers' | 'threads' | 'wasmFiles' | 'offline'>
  readonly texts: readonly string[]
  /** Aborts when the first bytes of a file have come. */
  readonly abort?: boolean
}

/** What came of it, as data. */
export interface VisitResult {
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string | undefined }
  readonly device?: string
  readonly reason?: string
  readonly model?: string
  /** Twelve scores for each text. */
  readonly scores: readonly (readonly number[])[]
  readonly values: readonly (readonly string[])[]
  /** Files that progress was told of, with the last of it. */
  readonly progress: Readonly<Record<string, readonly [bytesRead: number, bytesTotal: number | undefined]>>
  readonly notices: readonly string[]
}

/** Loads a model, scores texts, closes it. */
async function visit({ model, options, texts, abort }: VisitRequest): Promise<VisitResult> {
  const progress: Record<string, readonly [number, number | undefined]> = {}
  const notices: string[] = []
  const controller = new AbortController()
  let evaluator: BrowserEvaluator | undefined
  try {
    evaluator = await loadEvaluator(model, {
      ...options,
      signal: controller.signal,
      onNotice: ({ message }) => notices.push(message),
      onProgress({ file, bytesRead, bytesTotal }) {
        progress[file] = [bytesRead, bytesTotal]
        if (abort) controller.abort(new Error('enough'))
      },
    })
    const scored = await Array.fromAsync(evaluator.scoreMany(texts))
    return {
      device: evaluator.device,
      reason: evaluator.deviceReason,
      model: evaluator.model,
      scores: scored.map(({ scores }) => Object.values(scores)),
      values: scored.map(({ values }) => values),
      progress,
      notices,
    }
  } catch (error) {
    const { message } = error as Error
    const known = isValueCsvError(error) ? { code: error.code, message, hint: error.hint } : undefined
    return { error: known ?? { code: '', message, hint: undefined }, scores: [], values: [], progress, notices }
  } finally {
    await evaluator?.close()
  }
}

/** Loads a model, scores a text and closes it, again and again. */
async function cycle(model: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const evaluator = await loadEvaluator(model, { device: 'wasm' })
    await evaluator.score('诚信是做人的根本。')
    await evaluator.close()
  }
}

Object.assign(globalThis, { visit, cycle })
