import { refuseMixedModels } from '@valuecsv/comparison'
import type { ScoredText } from '@valuecsv/datasets'
import { readScoredTexts } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import type { Context } from '../context.ts'
import { readOptions } from '../sources/read-options.ts'
import { mixedModelsHint } from './mixed-models-hint.ts'

/** What a file of scores says of certain texts. */
export interface ScoresOf {
  /** One for each text, in the order of the texts. */
  readonly scored: readonly ScoredText[]
  /** The models that gave them, `undefined` for scores that name none. */
  readonly models: readonly (string | undefined)[]
}

export interface ReadScoresOptions {
  /** What errors call the texts. */
  readonly of: string
  /** How to get scores that are missing. */
  readonly hint: string
  readonly allowMixed?: boolean | undefined
}

/**
 * The scores of `texts` in a file, paired by id. Throws `cli/scores-missing` when a text has none, and `comparison/mixed-models`
 * when they are of several models; scores of other texts are left out and told.
 */
export async function readScoresOf(
  context: Context,
  file: string,
  texts: readonly { readonly id: string }[],
  { of, hint, allowMixed }: ReadScoresOptions,
): Promise<ScoresOf> {
  const missing = (problem: string) => new ValueCsvError('cli/scores-missing', `${file}: ${problem}`, { hint })
  const byId = new Map((await readScoredTexts(file, readOptions(context, {}))).map((scored) => [scored.id, scored]))
  if (byId.size === 0) throw missing('the file is empty, expected scored texts')
  const firstOfModel = new Map<string | undefined, string>()
  const scored = texts.map(({ id }) => {
    const found = byId.get(id)
    if (found === undefined) throw missing(`no scores for the text "${id}" of ${of}`)
    if (!firstOfModel.has(found.model)) firstOfModel.set(found.model, id)
    return found
  })
  const found = Array.from(firstOfModel, ([model, id]) => ({ model, where: `${file}, text "${id}"` }))
  if (!allowMixed) refuseMixedModels(found, mixedModelsHint())
  const others = byId.size - texts.length
  if (others > 0) {
    context.notice({
      en: `${file}: ${others === 1 ? '1 scored text is' : `${others} scored texts are`} not in ${of}; ${others === 1 ? 'it is' : 'they are'} left out`,
      zh: `注意：${file}：有 ${others} 篇文本的得分不属于 ${of}，未计入`,
    })
  }
  return { scored, models: [...firstOfModel.keys()] }
}
