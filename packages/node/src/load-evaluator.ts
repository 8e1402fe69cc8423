import { availableParallelism } from 'node:os'
import type { Notice } from '@valuecsv/errors'
import { createEvaluator, type Evaluator, type Precision } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import type { DeviceChoice } from '@valuecsv/runtime'
import { type FindModelOptions, findModel } from './models/find-model.ts'

/** What to load and how it runs. */
export interface LoadEvaluatorOptions extends FindModelOptions {
  /**
   * Default `auto`: the fastest that suits the model, which for 8-bit weights is the processor. A named one that is
   * missing is an error; n-grams run on the processor whatever is named, and say so.
   */
  readonly device?: DeviceChoice
  /** Worker threads, each running a text of its own. Default: the cores of the machine, at most 16. */
  readonly workers?: number
  /** Threads inside one run; above 1 they help a single text, not many. Default 1. */
  readonly threads?: number
  /** Default `int8`, on a GPU that is named `dequantized`; `fp32` where the model has `onnx/model.onnx`. */
  readonly precision?: Precision
  /**
   * Called when `auto` had to settle for another device (`runtime/device-settled`), and when n-grams have no use for the
   * device that was named (`evaluator/device-unused`).
   */
  readonly onNotice?: (notice: Notice) => void
}

/** An encoder in memory is about 150 MB a worker; beyond this many the memory's bandwidth is the limit. */
const MOST_WORKERS = 16

/**
 * An evaluator that is ready to score, from a model reference: `csv-small` (the default) or `csv-lite`, which need no
 * download, a folder, `hf:owner/name[@revision]` or a URL. `close()` ends its worker threads too; `csv-lite` has none
 * and needs no ONNX Runtime.
 *
 * Errors: those of `findModel`, of `openModelFolder` and `createEvaluator` (they name the file that is wrong), and of
 * the runtime (`runtime-node/onnxruntime-missing` says how to install it).
 */
export async function loadEvaluator(
  reference: string | URL = 'csv-small',
  options: LoadEvaluatorOptions = {},
): Promise<Evaluator> {
  const { device = 'auto', threads = 1, signal, onNotice } = options
  // Integer arithmetic is a processor's: no GPU has the operators of an 8-bit graph.
  const { precision = device === 'auto' || device === 'cpu' ? 'int8' : 'dequantized' } = options
  const { workers = Math.min(availableParallelism(), MOST_WORKERS) } = options
  const files = await openModelFolder(await findModel(reference, options))
  signal?.throwIfAborted()
  // Neither worker threads nor ONNX Runtime, which need not even be installed.
  if (files.manifest.kind === 'ngram') {
    const evaluator = await createEvaluator({ files, device, ...(onNotice ? { onNotice } : {}) })
    signal?.throwIfAborted()
    return evaluator
  }
  const { createNodeRuntime } = await import('@valuecsv/runtime-node')
  const isProcessorOnly = device === 'cpu' || (device === 'auto' && precision === 'int8')
  const runtime = createNodeRuntime({ workers, ...(isProcessorOnly ? { devices: ['cpu'] } : {}) })
  try {
    const evaluator = await createEvaluator({
      files,
      runtime,
      device,
      threads,
      precision,
      // One more than there are workers: the next text is there when one of them is done.
      concurrency: workers + 1,
      ...(onNotice ? { onNotice } : {}),
    })
    signal?.throwIfAborted()
    return { ...evaluator, close: () => evaluator.close().finally(() => runtime.close()) }
  } catch (error) {
    await runtime.close()
    throw error
  }
}
