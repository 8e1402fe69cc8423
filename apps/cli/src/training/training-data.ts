import { basename } from 'node:path'
import type { LabelledText } from '@valuecsv/datasets'
import { DATASET_FILES, loadValueCsv5000, readLabelledTexts } from '@valuecsv/datasets/node'
import { cleanSplitDigest, namedSplit, type Split, type SplitName, stratifiedSplit } from '@valuecsv/datasets/splits'
import { ValueCsvError } from '@valuecsv/errors'
import type { TrainingData } from '@valuecsv/training'
import type { Context } from '../context.ts'
import { contentDigest } from '../datasets/content-digest.ts'
import { datasetName } from '../datasets/dataset-name.ts'
import { usageError } from '../errors/usage-error.ts'
import { DATASET_NAME } from '../evaluation/part-flags.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { type ReadFlags, readOptions, refuseReadFlags } from '../sources/read-options.ts'

export interface TrainingDataFlags extends ReadFlags {
  readonly data: string
  readonly split?: SplitName
}

/** The texts to train on, in parts, with the digests that the manifest records. */
export async function trainingData(
  context: Context,
  { data, split, ...flags }: TrainingDataFlags,
): Promise<TrainingData> {
  if (datasetName(data) !== DATASET_NAME) {
    if (split) throw usageError(`--split belongs to ${DATASET_NAME}; a file is divided 70/10/20 by its labels`)
    const texts = await readLabelledTexts(data, readOptions(context, flags))
    const parts = stratifiedSplit(texts)
    const empty = (['train', 'validation', 'test'] as const).find((part) => parts[part].length === 0)
    if (empty) {
      const problem = `too few texts, ${texts.length}: divided 70/10/20 they leave none for the ${empty} part`
      throw new ValueCsvError('cli/too-few-texts', `${data}: ${problem}`)
    }
    return {
      ...parts,
      // Not its folders: the name stands in a card that many may read.
      dataset: { name: basename(data), sha256: contentDigest(texts) },
      split: { name: 'stratified 70/10/20, seed 0', sha256: digestOfParts(parts) },
    }
  }
  refuseReadFlags(flags, DATASET_NAME)
  const { texts } = await loadValueCsv5000(datasetOptions(context))
  const dataset = { name: DATASET_NAME, sha256: DATASET_FILES.ValueCSV5000.sha256 }
  const name = split ?? 'clean'
  const parts = await namedSplit(texts, name)
  const sha256 = name === 'clean' ? cleanSplitDigest : digestOfParts(parts)
  return { ...parts, dataset, split: { name, sha256 } }
}

function digestOfParts({ train, validation, test }: Split<LabelledText>): string {
  return contentDigest([train, validation, test].map((part) => part.map(({ id }) => id)))
}
