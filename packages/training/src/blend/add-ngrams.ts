import { valueLabels } from '@valuecsv/comparison'
import { byValue } from '@valuecsv/evaluator'
import { type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { encodeNgramModel, type NgramModel, scoreNgrams } from '@valuecsv/ngrams'
import type { FinishEvaluatorOptions, FinishedEncoder, FinishedEvaluator } from '../folder/finish-evaluator.ts'
import { type HeldOut, measureEvaluator } from '../folder/measuring/measure-evaluator.ts'
import { crossFitNgrams, ngramTrainingTexts } from '../ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../ngrams/fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../ngrams/ngram-recipe.ts'
import { blendLogits, fitBlend } from './fit-blend.ts'

/**
 * The blend of an encoder and n-grams fitted to the same texts: weights, calibration and thresholds come from texts that
 * neither was trained on, which are the cross-fitted ones where there are such, else the validation part.
 */
export async function addNgrams(
  { manifest, files, logits }: FinishedEncoder,
  { data, recipe, seed, signal }: FinishEvaluatorOptions,
  heldOut: HeldOut | undefined,
): Promise<FinishedEvaluator> {
  const fitting = { ...ngramFitting(NGRAM_RECIPES['csv-lite']!), ...(signal && { signal }) }
  const texts = heldOut?.texts ?? data.train
  const { model } = await fitNgrams(ngramTrainingTexts(texts), fitting)
  const validation = ngramLogits(model, data.validation)
  const held = heldOut
    ? { ...heldOut, ngrams: await crossFitNgrams(texts, { ...fitting, folds: recipe.folds, seed }) }
    : { texts: data.validation, logits: logits.validation, ngrams: validation }

  const weights = fitBlend(valueLabels(held.texts), held.logits, held.ngrams)
  const { exactValidation, exactTest } = logits
  const test = data.test?.length ? ngramLogits(model, data.test) : undefined
  const joined = {
    validation: blendLogits(weights, logits.validation, validation),
    ...(exactValidation && { exactValidation: blendLogits(weights, exactValidation, validation) }),
    ...(logits.test && test && { test: blendLogits(weights, logits.test, test) }),
    ...(exactTest && test && { exactTest: blendLogits(weights, exactTest, test) }),
  }
  const measured = measureEvaluator(
    joined,
    data,
    recipe,
    heldOut && { texts: held.texts, logits: blendLogits(weights, held.logits, held.ngrams) },
  )
  return {
    manifest: { ...manifest, ...measured, kind: 'blend', blend: byValue(() => weights) },
    files: { ...files, 'ngrams.bin': encodeNgramModel(model) },
    logits: joined,
  }
}

function ngramLogits(model: NgramModel, texts: readonly { readonly text: string }[]): ScoreMatrix {
  return scoreMatrix(texts.map(({ text }) => scoreNgrams(model, text)))
}
