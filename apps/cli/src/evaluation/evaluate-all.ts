import type { Context } from '../context.ts'
import { constantFloors } from './constant-floors.ts'
import { type EvaluatedModel, type EvaluateFlags, evaluateModels } from './evaluate-models.ts'
import type { Evaluated } from './evaluated.ts'
import { createKnownParts } from './known-parts.ts'
import { knownScores } from './known-scores.ts'
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
  const scored: Evaluated[] = []
  for (const file of files) scored.push(await pairScores(context, part.texts, file, { truth: part.data, allowMixed }))
  const knownParts = createKnownParts(context)
  const models = await evaluateModels(context, references, part, { ...flags, knownParts })
  // The evaluators that were asked for, where these models are open.
  const askedWith = async (open: readonly EvaluatedModel[]): Promise<Evaluated[]> => {
    const known = scored.map((each) => knownScores(context, each, { open, part, knownParts }))
    return [...models.map(({ evaluated }) => evaluated), ...(await Promise.all(known))]
  }
  if (!flags.floors) return measureEvaluators(part.texts, await askedWith(models))
  const missing = FLOOR_MODELS.filter((reference) => !references.includes(reference))
  const floors = await evaluateModels(context, missing, part, { cache: flags.cache, knownParts })
  const asked = await askedWith([...models, ...floors])
  const floorModels = floors.map(asFloor).filter(({ model }) => asked.every((other) => other.model !== model))
  const manifests = [...models, ...floors].map(({ manifest }) => manifest)
  return measureEvaluators(part.texts, [...asked, ...floorModels, ...constantFloors(part, manifests)])
}

/** A floor rests on nothing that would have to be known of it: only what it has seen is told. */
function asFloor({ evaluated: { seen, ...evaluated } }: EvaluatedModel): Evaluated {
  return { ...evaluated, floor: true, ...(seen !== undefined && seen !== 'unknown' && { seen }) }
}
