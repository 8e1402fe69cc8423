import { EMBEDDED_MODELS } from '@valuecsv/node'
import type { Context } from '../context.ts'
import { modelMegabytes } from '../models/model-megabytes.ts'
import { openModel } from '../models/open-model.ts'
import type { EvaluatedModel } from './evaluate-models.ts'
import type { Evaluated } from './evaluated.ts'
import type { LabelledPart } from './labelled-part.ts'
import { type KnownParts, seenBy } from './seen-by.ts'

/** What is at hand to know models by. */
export interface KnownScoresOptions {
  /** Models that are open. */
  readonly open: readonly EvaluatedModel[]
  readonly part: LabelledPart
  readonly knownParts: KnownParts
}

/** Adds to scores out of a file what is known of their model: whether it has seen the texts, and its size. */
export async function knownScores(
  context: Context,
  scored: Evaluated,
  { open, part, knownParts }: KnownScoresOptions,
): Promise<Evaluated> {
  const { name, model, digest } = scored
  const same = open.find(({ evaluated }) => model !== undefined && evaluated.model === model)
  if (same !== undefined) {
    const { seen, trainedOnAll, megabytes } = same.evaluated
    return {
      ...scored,
      ...(seen !== undefined && { seen }),
      ...(trainedOnAll !== undefined && { trainedOnAll }),
      ...(megabytes !== undefined && { megabytes }),
    }
  }
  // Their manifests are there without having been asked for.
  if (digest !== undefined && EMBEDDED_MODELS.some((each) => each === name)) {
    // What nobody asked for need not be whole.
    const embedded = await openModel(context, name).catch(() => undefined)
    if (embedded?.digest.startsWith(digest)) {
      const { location, manifest } = embedded
      const megabytes = await modelMegabytes(location, manifest)
      return { ...scored, megabytes, ...(await seenBy(manifest, part, knownParts)) }
    }
  }
  return { ...scored, seen: 'unknown' }
}
