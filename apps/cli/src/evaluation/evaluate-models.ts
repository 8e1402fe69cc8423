import type { Measurement } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { Context } from '../context.ts'
import { type DeviceFlags, withEvaluator } from '../scoring/open-evaluator.ts'
import { scoreDistinct } from '../scoring/score-distinct.ts'
import { withScoreCache } from '../scoring/with-score-cache.ts'
import { measureScores } from './measure-scores.ts'
import type { NamedMeasurement } from './measurement-tables.ts'

/** An evaluator's figures, and the record of them in JSON. */
export interface EvaluatedModel extends NamedMeasurement {
  readonly record: Measurement & { readonly model: string; readonly digest: string; readonly device: string }
}

/** Scores `texts` with each model in turn and measures the scores. */
export async function evaluateModels(
  context: Context,
  models: readonly string[],
  texts: readonly LabelledText[],
  flags: DeviceFlags & { readonly cache: boolean },
): Promise<EvaluatedModel[]> {
  const evaluated: EvaluatedModel[] = []
  for (const reference of models) {
    await withEvaluator(context, reference, flags, async (evaluator) => {
      const scored = await withScoreCache(context, evaluator, flags.cache, (cache) =>
        scoreDistinct(context, evaluator, texts, cache),
      )
      const measurement = measureScores(texts, scored)
      const { model, digest, device } = evaluator
      evaluated.push({ name: model, measurement, record: { model, digest, device, ...measurement } })
    })
  }
  return evaluated
}
