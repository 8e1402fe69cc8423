import { type LabelledText, normalizedText } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { namedSplit, type Split, type SplitName } from '@valuecsv/datasets/splits'
import type { Context } from '../context.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import type { PartName } from './part-flags.ts'
import type { KnownParts } from './seen-by.ts'

/** Looks texts up in ValueCSV5000 where it lies on this machine; it is not downloaded for that. */
export function createKnownParts(context: Context): KnownParts {
  const bySplit = new Map<string, ReturnType<KnownParts>>()
  async function partsOf(split: SplitName) {
    const dataset = await loadValueCsv5000({ ...datasetOptions(context), offline: true, onNotice: () => {} }).catch(
      () => undefined,
    )
    if (dataset === undefined) return undefined
    return partsByText(await namedSplit(dataset.texts, split))
  }
  return (split) => {
    const parts = bySplit.get(split) ?? partsOf(split)
    bySplit.set(split, parts)
    return parts
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
