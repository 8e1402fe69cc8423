import type { Manifest } from '@valuecsv/evaluator'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { finishNgramEvaluator, type NgramTrainingEvent } from '../folder/finish-ngram-evaluator.ts'
import type { NgramRecipe } from '../ngrams/ngram-recipe.ts'
import { probeContent } from '../probing/probe-content.ts'
import { checkRecord, checkSeed } from '../start/check-record.ts'
import type { TrainingData } from '../training-data.ts'
import { writeNewFolder } from './folders/write-new-folder.ts'
import { recordOf } from './record-of.ts'

/** How an evaluator of n-grams is trained and where it goes. */
export interface TrainNgramEvaluatorOptions {
  readonly data: TrainingData
  readonly recipe: NgramRecipe
  /** Of the folds. Default 0. */
  readonly seed?: number
  /** The folder for the evaluator, new or empty. */
  readonly out: string
  /** Name of the evaluator in its manifest and card. Default the name of the folder `out`. */
  readonly name?: string
  /** SPDX expression of the weights' licence. Default `NOASSERTION`: nothing is said. */
  readonly licence?: string
  /** One line for each work that must be named. Default: the dataset by name. */
  readonly attribution?: readonly string[]
  /** Measures how it tells texts unlike those of its training, and presence from endorsement. Default true. */
  readonly probe?: boolean
  readonly signal?: AbortSignal
  readonly onEvent?: (event: NgramTrainingEvent) => void
}

/**
 * Trains an evaluator of n-grams and writes its model folder: minutes of work without base model or runtime, so there
 * is nothing to resume. Errors: those of `checkRecord`, `checkSeed`, `writeNewFolder`, `fitNgrams`, `stratifiedFolds` and `writeModelFolder`.
 */
export async function trainNgramEvaluator(options: TrainNgramEvaluatorOptions): Promise<Manifest> {
  const { data, recipe, seed = 0, out, signal, onEvent } = options
  const record = recordOf(options, [`Dataset: ${data.dataset.name}`])
  checkRecord(record)
  checkSeed(seed)
  return writeNewFolder(out, async (folder) => {
    const content = await finishNgramEvaluator({ ...record, data, recipe, seed, signal, onEvent })
    const { probe = true } = options
    return writeModelFolder(folder, probe ? await probeContent(content, { data, signal }) : content)
  })
}
