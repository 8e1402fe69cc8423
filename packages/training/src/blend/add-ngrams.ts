import { valueLabelMatrix } from '@valuecsv/comparison'
import type { BlendWeights } from '@valuecsv/evaluator'
import { type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { encodeNgramModel, type NgramModel, scoreNgrams } from '@valuecsv/ngrams'
import type { HeldOut } from '../folder/measuring/measure-evaluator.ts'
import type { QuantizedEncoder, QuantizeEncoderOptions } from '../folder/quantize-encoder.ts'
import { crossFitNgrams, ngramTrainingTexts } from '../ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../ngrams/fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../ngrams/ngram-recipe.ts'
import { blendLogits, fitBlend } from './fit-blend.ts'

/** An encoder with n-grams beside it. */
export interface Blend extends QuantizedEncoder {
  readonly weights: BlendWeights
  /** What the blend gives for the texts that were held out; absent where these are the validation part. */
  readonly heldOut?: HeldOut
}

/**
 * The blend of an encoder and n-grams fitted to the same texts. Its weights come from texts that neither was trained on,
 * which are the cross-fitted ones where there are such, else the validation part.
 */
export async function addNgrams(
  { files, logits }: QuantizedEncoder,
  { data, recipe, seed, signal }: QuantizeEncoderOptions,
  heldOut: HeldOut | undefined,
): Promise<Blend> {
  const fitting = { ...ngramFitting(NGRAM_RECIPES['csv-lite']!), ...(signal && { signal }) }
  const texts = heldOut?.texts ?? data.train
  const { model } = await fitNgrams(ngramTrainingTexts(texts), fitting)
  const validation = ngramLogits(model, data.validation)
  const held = heldOut
    ? { ...heldOut, ngrams: await crossFitNgrams(texts, { ...fitting, folds: recipe.folds, seed }) }
    : { texts: data.validation, logits: logits.validation, ngrams: validation }

  const weights = fitBlend(valueLabelMatrix(held.texts), held.logits, held.ngrams)
  const { exactValidation, exactTest } = logits
  const test = data.test?.length ? ngramLogits(model, data.test) : undefined
  return {
    weights,
    files: { ...files, 'ngrams.bin': encodeNgramModel(model) },
    logits: {
      validation: blendLogits(weights, logits.validation, validation),
      ...(exactValidation && { exactValidation: blendLogits(weights, exactValidation, validation) }),
      ...(logits.test && test && { test: blendLogits(weights, logits.test, test) }),
      ...(exactTest && test && { exactTest: blendLogits(weights, exactTest, test) }),
    },
    ...(heldOut && { heldOut: { texts, logits: blendLogits(weights, held.logits, held.ngrams) } }),
  }
}

function ngramLogits(model: NgramModel, texts: readonly { readonly text: string }[]): ScoreMatrix {
  return scoreMatrix(texts.map(({ text }) => scoreNgrams(model, text)))
}
