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
  const named = models.filter((model) => model !== undefined)
  const [model] = named
  const device = scored[0]?.device
  return {
    name: named.length === 1 ? model!.replace(/@.*$/, '') : named.join(' + ') || file,
    floor: false,
    ...(named.length === 1 ? { model: model!, digest: model!.replace(/^.*@/, '') } : {}),
    ...(device !== undefined && scored.every((each) => each.device === device) ? { device } : {}),
    scored,
  }
}
