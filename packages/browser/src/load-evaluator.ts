import { createEvaluator } from '@valuecsv/evaluator'
import type { BrowserEvaluator, LoadEvaluatorOptions } from './browser-evaluator.ts'
import { checkPage } from './check-page.ts'
import { type OpenedModel, openModel } from './files/open-model.ts'
import { modelUrl } from './model-url.ts'

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
  if (options.signal?.aborted) {
    await evaluator.close()
    throw options.signal.reason
  }
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
