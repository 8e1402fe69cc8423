import { labelRow } from '../records/label-row.ts'
import type { LabelledText } from '../records/labelled-text.ts'
import { normalizedText } from '../records/text-digest.ts'
import { type StratifyOptions, stratify } from './stratify.ts'

/**
 * Divides labelled texts as `stratify` does, equal texts together; gives the part of each text as an index into `shares`.
 * Throws `datasets/shares-out-of-range`.
 */
export function stratifyTexts(texts: readonly LabelledText[], options: StratifyOptions): readonly number[] {
  const groups = [...Map.groupBy(texts.keys(), (index) => normalizedText(texts[index]!.text)).values()]
  const units = groups.map((group) => {
    const rows = group.map((index) => labelRow(texts[index]!.values))
    return {
      size: group.length,
      labels: Array.from(rows[0]!, (_, label) => rows.reduce((sum, row) => sum + row[label]!, 0)),
    }
  })
  const places = stratify(units, options)
  const parts = new Array<number>(texts.length)
  groups.forEach((group, unit) => {
    for (const index of group) parts[index] = places[unit]!
  })
  return parts
}
