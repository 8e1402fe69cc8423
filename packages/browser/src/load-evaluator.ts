import { createEvaluator, type Evaluator } from '@valuecsv/evaluator'
import type { DeviceChoice } from '@valuecsv/runtime'
import { checkPage } from './check-page.ts'
import { type OpenedModel, type OpenModelOptions, openModel } from './files/open-model.ts'
import { modelUrl } from './model-url.ts'

/** What to load and how it runs. */
export interface LoadEvaluatorOptions extends OpenModelOptions {
  /**
   * Default `auto`: WebGPU where there is an adapter, with the weights as 32-bit numbers, else WebAssembly, with 8-bit
   * ones. A named one that is missing is an error; n-grams run on the processor whatever is named.
   */
  readonly device?: DeviceChoice
  /**
   * Web Workers for WebAssembly, each with a text of its own. Default: 1 with threads where the page is cross-origin
   * isolated, else as many as the processor has cores, up to 4. Only those that are needed are started.
   */
  readonly workers?: number
  /** Threads inside one run, 1 where the page is not cross-origin isolated. Default: the runtime's choice. */
  readonly threads?: number
  /** The folder with the `.wasm` files of onnxruntime-web, relative to the page. Default: where the bundler put them. */
  readonly wasmFiles?: string | URL
}

/** An evaluator that says why it runs where it does. */
export interface BrowserEvaluator extends Evaluator {
  /** One sentence: what the device is, and why no faster one was taken. */
  readonly deviceReason: string
}

/**
 * An evaluator that is ready to score, from the URL of a model folder, relative to the page. Its files are downloaded the
 * first time and stay in the browser; afterwards it starts without a network. `close()` ends its workers and frees their
 * memory.
 *
 * Errors: `browser/insecure-page`, `browser/model-url`, those of `openModel` (they name the URL that is wrong) and of
 * `createEvaluator`, and those of the runtime (`runtime-web/onnxruntime-missing` says how to install it).
 */
export async function loadEvaluator(
  reference: string | URL,
  options: LoadEvaluatorOptions = {},
): Promise<BrowserEvaluator> {
  checkPage()
  const model = await openModel(modelUrl(reference), options)
  const evaluator = await openEvaluator(model, options)
  await model.settle()
  return evaluator
}

async function openEvaluator(model: OpenedModel, options: LoadEvaluatorOptions): Promise<BrowserEvaluator> {
  if (model.manifest.kind !== 'ngram') {
    const { openOnDevice } = await import('./open-on-device.ts')
    return openOnDevice(model, options)
  }
  const { device, onNotice } = options
  const evaluator = await createEvaluator({
    files: model,
    ...(device === undefined ? {} : { device }),
    ...(onNotice === undefined ? {} : { onNotice }),
  })
  return { ...evaluator, deviceReason: 'N-grams run on the processor, in the page itself' }
}
