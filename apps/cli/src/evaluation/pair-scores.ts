import type { LabelledText } from '@valuecsv/datasets'
import { readScoredTexts } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../context.ts'
import { refuseMixedModels } from '../scoring/refuse-mixed-models.ts'
import { readOptions } from '../sources/read-options.ts'
import type { Evaluated } from './evaluated.ts'

/** How a file of scores is read. */
export interface PairScoresOptions {
  /** What errors call the labelled texts. */
  readonly truth: string
  readonly allowMixed?: boolean | undefined
}

/**
 * The scores in a file as those of an evaluator, paired with labelled texts by id. Throws `cli/scores-missing` when a
 * labelled text has no scores, and `cli/mixed-models` when the scores are of several models; scores of other texts are
 * left out and told.
 */
export async function pairScores(
  context: Context,
  texts: readonly LabelledText[],
  file: string,
  { truth, allowMixed }: PairScoresOptions,
): Promise<Evaluated> {
  const byId = new Map((await readScoredTexts(file, readOptions(context, {}))).map((scored) => [scored.id, scored]))
  if (byId.size === 0)
    throw new ValueCsvError('cli/scores-missing', `${file}: the file is empty, expected scored texts`, {
      hint: 'score them first: valuecsv score … --format jsonl',
    })
  const scored = texts.map(({ id }) => {
    const found = byId.get(id)
    if (found) return found
    throw new ValueCsvError('cli/scores-missing', `${file}: no scores for the text "${id}" of ${truth}`, {
      hint: 'score it first: valuecsv score … --format jsonl',
    })
  })
  const firstOfModel = new Map<string | undefined, string>()
  for (const { id, model } of scored) if (!firstOfModel.has(model)) firstOfModel.set(model, id)
  refuseMixedModels(
    Array.from(firstOfModel, ([model, id]) => ({ model, where: `${file}, text "${id}"` })),
    allowMixed,
  )
  if (byId.size > texts.length) {
    context.notice(`${file}: ${byId.size - texts.length} scored texts are not in ${truth}; they are left out`)
  }
  const models = [...firstOfModel.keys()].filter((model) => model !== undefined)
  const [model] = models
  const device = scored[0]?.device
  return {
    name: models.length === 1 ? model!.replace(/@.*$/, '') : models.join(' + ') || file,
    floor: false,
    ...(models.length === 1 ? { model: model!, digest: model!.replace(/^.*@/, '') } : {}),
    ...(device !== undefined && scored.every((each) => each.device === device) ? { device } : {}),
    scored,
  }
}
