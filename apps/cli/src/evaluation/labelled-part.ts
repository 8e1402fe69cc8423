import type { LabelledText } from '@valuecsv/datasets'
import { DATASET_FILES, loadValueCsv5000, readLabelledTexts } from '@valuecsv/datasets/node'
import { namedSplit, type SplitName } from '@valuecsv/datasets/splits'
import type { Context } from '../context.ts'
import { contentDigest } from '../datasets/content-digest.ts'
import { datasetName } from '../datasets/dataset-name.ts'
import { usageError } from '../errors/usage-error.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions, refuseReadFlags } from '../sources/read-options.ts'
import { DATASET_NAME, type PartName } from './part-flags.ts'

/** Which labelled texts an evaluator is measured on. */
export interface PartFlags extends ReadFlags {
  readonly data: string
  readonly split?: SplitName
  readonly part?: PartName
}

/** Labelled texts, and what they are called in a result. */
export interface LabelledPart {
  readonly data: string
  readonly split?: SplitName
  readonly part?: PartName
  readonly texts: readonly LabelledText[]
  /** The texts of the split that evaluators are trained on; of a file they are not known. */
  readonly trainingTexts?: readonly LabelledText[]
  /** The digest by which a manifest names the dataset. */
  readonly sha256: string
}

/** A part of ValueCSV5000 (by default the clean split's test part), or all of a labelled file. */
export async function labelledPart(
  context: Context,
  { data, split, part, ...flags }: PartFlags,
): Promise<LabelledPart> {
  if (datasetName(data) !== DATASET_NAME) {
    if (split ?? part) throw usageError(`--split and --part belong to ${DATASET_NAME}; a file is used as a whole`)
    const texts = await readLabelledTexts(data, readOptions(context, flags))
    return { data, texts, sha256: contentDigest(texts) }
  }
  refuseReadFlags(flags, DATASET_NAME)
  const { texts } = await loadValueCsv5000(datasetOptions(context))
  const chosen = { split: split ?? 'clean', part: part ?? 'test' } as const
  const parts = await namedSplit(texts, chosen.split)
  const { sha256 } = DATASET_FILES.ValueCSV5000
  return { data: DATASET_NAME, ...chosen, texts: parts[chosen.part], trainingTexts: parts.train, sha256 }
}
