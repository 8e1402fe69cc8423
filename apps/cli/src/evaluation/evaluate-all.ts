import type { Context } from '../context.ts'
import { constantFloors } from './constant-floors.ts'
import { type EvaluateFlags, evaluateModels } from './evaluate-models.ts'
import type { Evaluated } from './evaluated.ts'
import { createKnownParts } from './known-parts.ts'
import type { LabelledPart } from './labelled-part.ts'
import { type MeasuredEvaluator, measureEvaluators } from './measure-evaluators.ts'
import { pairScores } from './pair-scores.ts'

/** Models that every evaluator must be better than; each stands beside unless it is among those asked for. */
const FLOOR_MODELS: readonly string[] = ['csv-lite']

export interface EvaluateAllFlags extends EvaluateFlags {
  readonly model: readonly string[]
  /** Files with the scores of further evaluators. */
  readonly scores?: readonly string[]
  readonly floors: boolean
  readonly allowMixed?: boolean
}

/** All evaluators that were asked for, then the floors, measured on the same texts and compared with the first. */
export async function evaluateAll(
  context: Context,
  part: LabelledPart,
  flags: EvaluateAllFlags,
): Promise<MeasuredEvaluator[]> {
  const { model: references, scores: files = [], allowMixed } = flags
  // What is wrong with a file should be told before anything is scored.
  const scored = []
  for (const file of files) scored.push(await pairScores(context, part.texts, file, { truth: part.data, allowMixed }))
  const knownParts = createKnownParts(context)
  const models = await evaluateModels(context, references, part, { ...flags, knownParts })
  const asked = [...models.map(({ evaluated }) => evaluated), ...scored]
  if (!flags.floors) return measureEvaluators(part.texts, asked.map(knownFrom(models)))
  const missing = FLOOR_MODELS.filter((reference) => !references.includes(reference))
  const floors = await evaluateModels(context, missing, part, { cache: flags.cache, knownParts })
  const floorModels = floors
    .map(({ evaluated }) => ({ ...evaluated, floor: true }))
    .filter(({ model }) => asked.every((other) => other.model !== model))
  const manifests = [...models, ...floors].map(({ manifest }) => manifest)
  const known = asked.map(knownFrom([...models, ...floors]))
  return measureEvaluators(part.texts, [...known, ...floorModels, ...constantFloors(part, manifests)])
}

/** Adds to scores out of a file what is known of their model: whether it has seen the texts, and its size. */
function knownFrom(models: readonly { readonly evaluated: Evaluated }[]): (scored: Evaluated) => Evaluated {
  return (scored) => {
    const same = models.find(({ evaluated }) => evaluated.model !== undefined && evaluated.model === scored.model)
    if (same === undefined) return scored
    const { seen, trainedOnAll, megabytes } = same.evaluated
    return {
      ...scored,
      ...(seen !== undefined && { seen }),
      ...(trainedOnAll !== undefined && { trainedOnAll }),
      ...(megabytes !== undefined && { megabytes }),
    }
  }
}
