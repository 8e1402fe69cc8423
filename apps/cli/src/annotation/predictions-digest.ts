import { type ScoredText, textDigest } from '@valuecsv/datasets'

/**
 * A digest that identifies the predictions a sample was drawn with, without revealing them: sha256 of the model and of the
 * values that it finds in each text of the sample, in the order of their numbers.
 */
export function predictionsDigest(sample: readonly Pick<ScoredText, 'id' | 'model' | 'values'>[]): Promise<string> {
  return textDigest(JSON.stringify(sample.map(({ id, model = '', values }) => [id, model, ...values])))
}
