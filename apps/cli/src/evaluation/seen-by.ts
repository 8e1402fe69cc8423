import { DATASET_FILES } from '@valuecsv/datasets/node'
import { SPLIT_NAMES, type SplitName } from '@valuecsv/datasets/splits'
import type { Manifest } from '@valuecsv/evaluator'
import type { LabelledPart } from './labelled-part.ts'
import type { PartName } from './part-flags.ts'

/**
 * Tells in which part of a split of ValueCSV5000 each text is, `undefined` where it is none of it; in place of all where
 * the dataset is not at hand.
 */
export type KnownParts = (
  split: SplitName,
  texts: readonly string[],
) => Promise<readonly (PartName | undefined)[] | undefined>

/** What an evaluator has seen of texts; empty where it has seen none of them. */
export interface Seen {
  /**
   * Whether it was trained on some of them, or its thresholds and calibration were chosen on them; `unknown` where what it
   * was trained on is not known, or can't be looked up.
   */
  readonly seen?: 'trained' | 'tuned' | 'unknown'
  /** It was trained on all of them. */
  readonly trainedOnAll?: true
}

/**
 * Whether an evaluator was trained on the texts, or its thresholds and calibration were chosen on them. Texts of a file are
 * looked up among those of ValueCSV5000, if that is what it was trained on.
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
  // Another dataset may hold some of these texts all the same.
  if (part.split !== undefined || dataset?.sha256 !== DATASET_FILES.ValueCSV5000.sha256) return { seen: 'unknown' }
  const name = SPLIT_NAMES.find((each) => each === split?.name)
  const texts = part.texts.map(({ text }) => text)
  const known = name && (await knownParts(name, texts))
  if (known === undefined) return { seen: 'unknown' }
  // Who may not pass on the texts leaves them out.
  return seenOf(new Set(known.map((each, row) => (texts[row]!.trim() === '' ? 'unknown' : each && seen[each]))))
}

/** What is said of texts of which each is one of `kinds`. */
function seenOf(kinds: ReadonlySet<Seen['seen']>): Seen {
  if (kinds.has('trained')) return kinds.size === 1 ? { seen: 'trained', trainedOnAll: true } : { seen: 'trained' }
  if (kinds.has('unknown')) return { seen: 'unknown' }
  return kinds.has('tuned') ? { seen: 'tuned' } : {}
}
