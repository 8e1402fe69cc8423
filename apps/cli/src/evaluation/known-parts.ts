import { type LabelledText, normalizedText } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplitParts, namedSplit, type Split, type SplitName } from '@valuecsv/datasets/splits'
import type { Context } from '../context.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import type { PartName } from './part-flags.ts'
import type { KnownParts } from './seen-by.ts'

/**
 * Looks texts up in the clean split, whose digests are here, and for the others in ValueCSV5000 where that lies on this
 * machine; it is not downloaded for that.
 */
export function createKnownParts(context: Context): KnownParts {
  const bySplit = new Map<string, ReturnType<typeof partsOf>>()
  async function partsOf(split: SplitName) {
    const dataset = await loadValueCsv5000({ ...datasetOptions(context), offline: true, onNotice: () => {} }).catch(
      () => undefined,
    )
    if (dataset === undefined) return undefined
    return partsByText(await namedSplit(dataset.texts, split))
  }
  return async (split, texts) => {
    if (split === 'clean') return cleanSplitParts(texts)
    const reading = bySplit.get(split) ?? partsOf(split)
    bySplit.set(split, reading)
    const parts = await reading
    return parts && texts.map((text) => parts.get(normalizedText(text)))
  }
}

/** The part of each text by its `normalizedText`. */
export function partsByText(split: Split<Pick<LabelledText, 'text'>>): ReadonlyMap<string, PartName> {
  const parts = new Map<string, PartName>()
  // A text of several parts is known by the first of them that a training reads.
  for (const part of ['test', 'validation', 'train'] as const) {
    for (const { text } of split[part]) parts.set(normalizedText(text), part)
  }
  return parts
}
