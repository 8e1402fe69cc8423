import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { LabelledText } from '../records/labelled-text.ts'
import { normalizedText } from '../records/text-digest.ts'

/** Texts that are equal after NFC and trimming. */
export interface EqualTexts {
  readonly ids: readonly string[]
  /** The values that some of them have and some have not, in label order. */
  readonly differingValues: readonly ValueId[]
}

/** The groups of equal texts, in the order of the first of each. */
export function equalTexts(texts: readonly LabelledText[]): readonly EqualTexts[] {
  const groups = Map.groupBy(texts, ({ text }) => normalizedText(text))
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      ids: group.map(({ id }) => id),
      differingValues: VALUE_IDS.filter((id) => {
        const having = group.filter(({ values }) => values.includes(id)).length
        return having > 0 && having < group.length
      }),
    }))
}
