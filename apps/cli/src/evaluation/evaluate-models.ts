import type { Evaluator, Manifest } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import { modelMegabytes } from '../models/model-megabytes.ts'
import { openModel } from '../models/open-model.ts'
import type { ScoreCache } from '../scoring/cache/score-cache.ts'
import { withScoreCache } from '../scoring/cache/with-score-cache.ts'
import { type DeviceFlags, withEvaluator } from '../scoring/open-evaluator.ts'
import { scoreDistinct } from '../scoring/score-distinct.ts'
import type { Evaluated, Scored } from './evaluated.ts'
import type { LabelledPart } from './labelled-part.ts'
import { type KnownParts, seenBy } from './seen-by.ts'

/** An evaluator, and its manifest beside it. */
export interface EvaluatedModel {
  readonly evaluated: Evaluated
  readonly manifest: Manifest
}

export interface EvaluateFlags extends DeviceFlags {
  readonly cache: boolean
}

/** How models are run, and how it is known which texts they have seen. */
export interface EvaluateModelsOptions extends EvaluateFlags {
  readonly knownParts: KnownParts
}

/** Scores the texts with each model in turn. */
export async function evaluateModels(
  context: Context,
  references: readonly string[],
  part: LabelledPart,
  flags: EvaluateModelsOptions,
): Promise<EvaluatedModel[]> {
  // A wrong name or a damaged file should be told before anything is scored.
  const folders: string[] = []
  for (const reference of references) folders.push((await openModel(context, reference)).location)
  const models: EvaluatedModel[] = []
  for (const folder of folders) {
    await withEvaluator(context, folder, flags, async (evaluator) => {
      const { manifest, model, digest, device } = evaluator
      const scoring = await withScoreCache(context, evaluator, flags.cache, (cache) =>
        timedScores(context, evaluator, part, cache),
      )
      const seen = await seenBy(manifest, part, flags.knownParts)
      const megabytes = await modelMegabytes(folder, manifest)
      const evaluated = { name: manifest.name, floor: false, model, digest, device, megabytes, ...scoring }
      models.push({ evaluated: { ...evaluated, ...seen }, manifest })
    })
  }
  return models
}

/** The scores, and how fast they came unless some were in the cache already. */
async function timedScores(
  context: Context,
  evaluator: Evaluator,
  { texts }: LabelledPart,
  cache: ScoreCache | undefined,
): Promise<{ readonly scored: readonly Scored[]; readonly textsPerSecond?: number }> {
  const isFresh = !texts.some(({ text }) => cache?.get(text)?.rawScores)
  const start = context.now()
  const scored = await scoreDistinct(context, evaluator, texts, cache)
  const seconds = (context.now() - start) / 1000
  const distinct = new Set(texts.map(({ text }) => text)).size
  return { scored, ...(isFresh && seconds > 0 ? { textsPerSecond: distinct / seconds } : {}) }
}
