import { type Notice, quoted, ValueCsvError } from '@valuecsv/errors'
import type { DeviceChoice, Runtime } from '@valuecsv/runtime'
import type { BatchLimits } from './batches/plan-batches.ts'
import { checkCount } from './check-count.ts'
import { checkPrecision } from './check-precision.ts'
import type { Evaluator } from './evaluator.ts'
import type { Precision } from './files/graph/graph-files.ts'
import { loadSubspace } from './files/load-subspace.ts'
import type { ModelFiles } from './files/model-files.ts'
import { readManifest } from './files/read-manifest.ts'
import { usedLimits } from './off-distribution/used-limits.ts'
import type { ScoredText, ScoreOptions, TextRecord } from './scored-text.ts'
import { scoreTexts } from './scoring/score-texts.ts'
import { prepareText, scorePrepared, type TextScorer } from './scoring/text-scorer.ts'
import { openSource } from './sources/open-source.ts'
import { pause } from './stream/pause.ts'

/** Where the model is, and how it runs. */
export interface EvaluatorOptions {
  readonly files: ModelFiles
  /** What runs encoders; the evaluator does not close it. An evaluator of n-grams alone needs none. */
  readonly runtime?: Runtime
  /** Default `auto`. A named device that is missing is an error; n-grams alone have no use for any and run on the processor. */
  readonly device?: DeviceChoice
  /** Threads inside one run of the model. Default: the runtime's choice. */
  readonly threads?: number
  /**
   * Runs of the model that are handed to the runtime at a time, a whole number from 1; a little more than its workers keeps
   * them busy. Default 1.
   */
  readonly concurrency?: number
  /** Default `int8`; `fp32` where the model has `onnx/model.onnx`; `dequantized` for a GPU. N-grams alone have no use for it. */
  readonly precision?: Precision
  /** Default: on the CPU one text at a time, elsewhere up to 32 rows of together 16,384 tokens. */
  readonly batch?: BatchLimits
  /**
   * Called when `auto` had to settle for another device (`runtime/device-settled`), and when n-grams have no use for the
   * device that was named (`evaluator/device-unused`).
   */
  readonly onNotice?: (notice: Notice) => void
}

/**
 * An evaluator of the model in `files`, of any kind. Errors: `evaluator/bad-option` names an option that is out of its
 * range; those of reading the files (the manifest, a digest, the labels), `evaluator/runtime-missing`,
 * `evaluator/wrong-model` and `evaluator/subspace-invalid` when its files don't fit each other, and those of the runtime.
 */
export async function createEvaluator(options: EvaluatorOptions): Promise<Evaluator> {
  const { files, runtime, precision = 'int8', concurrency = 1, batch, device, threads, onNotice } = options
  checkPrecision(precision)
  checkCount('concurrency', concurrency)
  if (batch) {
    checkCount('batch.maxRows', batch.maxRows, { orInfinity: true })
    checkCount('batch.maxTokens', batch.maxTokens, { orInfinity: true })
  }
  const { manifest, digest } = await readManifest(files)
  const model = `${manifest.name}@${digest.slice(0, 16)}`
  let closed: Promise<void> | undefined

  function assertOpen(): void {
    if (closed) throw new ValueCsvError('evaluator/closed', `${quoted(model)}: the evaluator has been closed`)
  }

  const limits = usedLimits(manifest)
  const subspace = limits?.distance === undefined ? undefined : await loadSubspace(files, manifest)
  const source = await openSource(files, manifest, {
    runtime,
    precision,
    concurrency,
    batch,
    device,
    threads,
    onNotice,
    subspace,
    assertOpen,
  })
  const scorer: TextScorer = { manifest, model, source, limits, subspace, assertOpen }

  async function scoreText(input: string | TextRecord, scoreOptions: ScoreOptions = {}): Promise<ScoredText> {
    const { maxWindows = Number.POSITIVE_INFINITY, ...wanted } = scoreOptions
    checkCount('maxWindows', maxWindows, { orInfinity: true })
    wanted.signal?.throwIfAborted()
    const { signal } = wanted
    const prepared = await prepareText(input, 0, scorer, { maxWindows, pause: () => pause(signal) })
    const scored = await scorePrepared([prepared], scorer, wanted)[0]!
    signal?.throwIfAborted()
    return scored
  }

  return {
    manifest,
    digest,
    model,
    device: source.device,
    scoreText,
    score: async (text, scoreOptions) => (await scoreText(text, scoreOptions)).scores,
    scoreMany(texts, scoreOptions = {}) {
      assertOpen()
      return scoreTexts(texts, scorer, scoreOptions)
    },
    close() {
      closed ??= Promise.resolve().then(() => source.close())
      return closed
    },
  }
}
