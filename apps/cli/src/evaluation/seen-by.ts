import { DATASET_FILES } from '@valuecsv/datasets/node'
import { SPLIT_NAMES, type SplitName } from '@valuecsv/datasets/splits'
import type { Manifest } from '@valuecsv/evaluator'
import type { LabelledPart } from './labelled-part.ts'
import type { PartName } from './part-flags.ts'

/** Tells in which part of a split of ValueCSV5000 each of its texts is; `undefined` where the dataset is not at hand. */
export type KnownParts = (split: SplitName) => Promise<ReadonlyMap<string, PartName> | undefined>

/**
 * Whether an evaluator was trained on some of the texts, or its thresholds and calibration were chosen on them; nothing
 * where its manifest does not say so. Texts of a file are looked up among those of ValueCSV5000, if that is what it was
 * trained on.
 */
export async function seenBy(
  manifest: Manifest,
  part: LabelledPart,
  knownParts: KnownParts,
): Promise<'trained' | 'tuned' | undefined> {
  const { dataset, split, crossFitting } = manifest
  // The model of a cross-fitted one is fitted to the validation part as well.
  const seen = {
    train: 'trained',
    validation: crossFitting === undefined ? 'tuned' : 'trained',
    test: undefined,
  } as const
  if (dataset?.sha256 === part.sha256) {
    // Another split of the same texts: its training part and this part have texts in common.
    return part.part === undefined || split?.name !== part.split ? 'trained' : seen[part.part]
  }
  if (part.split !== undefined || dataset?.sha256 !== DATASET_FILES.ValueCSV5000.sha256) return undefined
  const name = SPLIT_NAMES.find((each) => each === split?.name)
  if (name === undefined) return undefined
  const parts = await knownParts(name)
  const found = new Set(part.texts.map(({ text }) => parts?.get(text)).map((known) => known && seen[known]))
  return found.has('trained') ? 'trained' : found.has('tuned') ? 'tuned' : undefined
}
