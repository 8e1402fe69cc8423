import { ValueCsvError } from '@valuecsv/errors'
import type { DeviceChoice, Runtime } from '@valuecsv/runtime'
import { checkSession } from './check-session.ts'
import type { Evaluator } from './evaluator.ts'
import { loadEncoder, type Precision } from './files/load-encoder.ts'
import type { ModelFiles } from './files/model-files.ts'
import { scoreTexts } from './score-texts.ts'
import type { ScoredText, ScoreOptions, TextRecord } from './scored-text.ts'
import { defaultBatch, streamLimits } from './scoring/default-limits.ts'
import { labelColumns } from './scoring/label-columns.ts'
import type { BatchLimits } from './scoring/plan-batches.ts'
import { prepareText, scorePrepared, type TextScorer } from './scoring/text-scorer.ts'
import { pause } from './stream/pause.ts'
import { createTaskLimit } from './stream/task-limit.ts'

/** Where the model is, and how it runs. */
export interface EvaluatorOptions {
  readonly files: ModelFiles
  /** The evaluator does not close it. */
  readonly runtime: Runtime
  /** Default `auto`. A named device that is missing is an error. */
  readonly device?: DeviceChoice
  /** Threads inside one run of the model. Default: the runtime's choice. */
  readonly threads?: number
  /** Runs of the model that are handed to the runtime at a time; a little more than its workers keeps them busy. Default 1. */
  readonly concurrency?: number
  /** Default `int8`; `fp32` where the model has `onnx/model.onnx`. */
  readonly precision?: Precision
  /** Default: on the CPU one text at a time, elsewhere up to 32 rows of together 16,384 tokens. */
  readonly batch?: BatchLimits
  /** Called with one sentence when `auto` had to settle for another device. */
  readonly onNotice?: (notice: string) => void
}

/**
 * An evaluator of the model in `files` on `runtime`. Errors: those of reading the files (the manifest, a digest, the
 * labels), `evaluator/wrong-model` when the ONNX model lacks an input or output, and those of the runtime.
 */
export async function createEvaluator(options: EvaluatorOptions): Promise<Evaluator> {
  const { files, runtime, precision = 'int8', concurrency = 1, device, threads, onNotice } = options
  const { manifest, digest, tokenizer, model: bytes } = await loadEncoder(files, precision)
  const session = await runtime.createSession(bytes, {
    ...(device === undefined ? {} : { device }),
    ...(threads === undefined ? {} : { threads }),
    ...(onNotice === undefined ? {} : { onNotice }),
  })
  checkSession(session, files.location)

  const limit = createTaskLimit(concurrency)
  const batch = options.batch ?? defaultBatch(session.device)
  const model = `${manifest.name}@${digest.slice(0, 16)}`
  let closed: Promise<void> | undefined

  const scorer: TextScorer = {
    manifest,
    model,
    device: session.device,
    tokenizer,
    rows: {
      run(feeds) {
        assertOpen()
        return session.run(feeds, { outputs: ['logits'] })
      },
      limit,
      batch,
      padId: tokenizer.special.pad,
      columns: labelColumns(manifest.labelOrder),
    },
  }

  function assertOpen(): void {
    if (closed) throw new ValueCsvError('evaluator/closed', `${model}: the evaluator has been closed`)
  }

  async function scoreText(input: string | TextRecord, scoreOptions: ScoreOptions = {}): Promise<ScoredText> {
    assertOpen()
    scoreOptions.signal?.throwIfAborted()
    const prepared = await prepareText(input, 0, scorer, { maxWindows: scoreOptions.maxWindows, pause })
    return scorePrepared([prepared], scorer, scoreOptions)[0]!
  }

  return {
    manifest,
    digest,
    model,
    device: session.device,
    scoreText,
    score: async (text, scoreOptions) => (await scoreText(text, scoreOptions)).scores,
    scoreMany(texts, scoreOptions = {}) {
      assertOpen()
      return scoreTexts(texts, scorer, { ...scoreOptions, limits: streamLimits(batch, concurrency) })
    },
    close() {
      closed ??= Promise.resolve()
        .then(() => limit.idle())
        .then(() => session.release())
      return closed
    },
  }
}
