import { modelName } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { Context } from '../context.ts'
import { readScoresOf } from '../scoring/read-scores-of.ts'
import type { Evaluated } from './evaluated.ts'

/** How a file of scores is read. */
export interface PairScoresOptions {
  /** What errors call the labelled texts. */
  readonly truth: string
  readonly allowMixed?: boolean | undefined
}

/** The scores in a file as those of an evaluator, paired with labelled texts by id. Errors: those of `readScoresOf`. */
export async function pairScores(
  context: Context,
  texts: readonly LabelledText[],
  file: string,
  { truth, allowMixed }: PairScoresOptions,
): Promise<Evaluated> {
  const hint = 'score them first: valuecsv score … --format jsonl'
  const { scored, models } = await readScoresOf(context, file, texts, { of: truth, hint, allowMixed })
  // Some scores of a model and some that name none are not that model's.
  const model = models.length === 1 ? models[0] : undefined
  // A name may hold an @ of its own, and another program's scores name a model without a digest.
  const [, name = model, digest] = /^(.*)@([0-9a-f]{16})$/s.exec(model ?? '') ?? []
  const device = scored[0]?.device
  return {
    name: name ?? (models.length > 1 ? models.map(modelName).join(' + ') : file),
    floor: false,
    ...(model !== undefined && { model }),
    ...(digest !== undefined && { digest }),
    ...(device !== undefined && scored.every((each) => each.device === device) ? { device } : {}),
    scored,
  }
}
