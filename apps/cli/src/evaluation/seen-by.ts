import { DATASET_FILES } from '@valuecsv/datasets/node'
import { SPLIT_NAMES, type SplitName } from '@valuecsv/datasets/splits'
import type { Manifest } from '@valuecsv/evaluator'
import type { LabelledPart } from './labelled-part.ts'
import type { PartName } from './part-flags.ts'

/** Tells in which part of a split of ValueCSV5000 each of its texts is; `undefined` where the dataset is not at hand. */
export type KnownParts = (split: SplitName) => Promise<ReadonlyMap<string, PartName> | undefined>

/** What an evaluator has seen of texts; empty where its manifest does not say so. */
export interface Seen {
  /** Whether it was trained on some of them, or its thresholds and calibration were chosen on them. */
  readonly seen?: 'trained' | 'tuned'
  /** It was trained on all of them. */
  readonly trainedOnAll?: true
}

/**
 * Whether an evaluator was trained on the texts, or its thresholds and calibration were chosen on them. Texts of a file are looked up among those of ValueCSV5000, if that is what it was
 * trained on.
 */
export async function seenBy(manifest: Manifest, part: LabelledPart, knownParts: KnownParts): Promise<Seen> {
  const { dataset, split, crossFitting } = manifest
  // The model of a cross-fitted one is fitted to the validation part as well.
  const seen = {
    train: 'trained',
    validation: crossFitting === undefined ? 'tuned' : 'trained',
    test: undefined,
  } as const
  if (dataset?.sha256 === part.sha256) {
    // Another split of the same texts: its training part and this part have texts in common.
    if (part.part === undefined || split?.name !== part.split) return { seen: 'trained' }
    return seenOf(new Set([seen[part.part]]))
  }
  if (part.split !== undefined || dataset?.sha256 !== DATASET_FILES.ValueCSV5000.sha256) return {}
  const name = SPLIT_NAMES.find((each) => each === split?.name)
  if (name === undefined) return {}
  const parts = await knownParts(name)
  return seenOf(new Set(part.texts.map(({ text }) => parts?.get(text)).map((known) => known && seen[known])))
}

/** What is said of texts of which each is one of `kinds`. */
function seenOf(kinds: ReadonlySet<Seen['seen']>): Seen {
  if (kinds.has('trained')) return kinds.size === 1 ? { seen: 'trained', trainedOnAll: true } : { seen: 'trained' }
  return kinds.has('tuned') ? { seen: 'tuned' } : {}
}
