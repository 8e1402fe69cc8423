import type { BertParameters } from '@valuecsv/encoder'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import { byValue } from '@valuecsv/taxonomy'
import { addNgrams } from '../blend/add-ngrams.ts'
import { type EvaluatorLogits, type HeldOut, measureEvaluator } from './measuring/measure-evaluator.ts'
import { plainManifest, type QuantizeEncoderOptions, quantizeEncoder } from './quantize-encoder.ts'

/** What goes into the folder of an evaluator, and what it gives for the texts of the parts. */
export interface FinishedEvaluator extends ModelFolderContent {
  readonly logits: EvaluatorLogits
}

/**
 * The files and the manifest of an evaluator with these parameters: the int8 model, with n-grams beside it if the recipe
 * asks for them, calibrated and given thresholds on texts that were held out (by default the validation part) as it will
 * really run, compared with fp32, and measured once on the test part.
 */
export async function finishEvaluator(
  parameters: BertParameters,
  options: QuantizeEncoderOptions,
  heldOut?: HeldOut,
): Promise<FinishedEvaluator> {
  const plain = plainManifest(options)
  const encoder = await quantizeEncoder(parameters, options, heldOut ? 'test' : 'validation')
  if (!options.recipe.ngrams) {
    return { ...encoder, manifest: { ...plain, ...measureEvaluator(encoder.logits, options, heldOut) } }
  }
  const { weights, files, logits, heldOut: blended } = await addNgrams(encoder, options, heldOut)
  const measured = measureEvaluator(logits, options, blended)
  return { manifest: { ...plain, ...measured, kind: 'blend', blend: byValue(() => weights) }, files, logits }
}
