import { type LabelledText, labelRow, normalizedText } from '@valuecsv/datasets'
import { SPLIT_PARTS, type Split, type SplitPart, seededRandom, stratify } from '@valuecsv/datasets/splits'

const SHARES = [0.7, 0.1, 0.2]

/** Labelled texts divided 70/10/20 with the shares of the labels kept and equal texts together; always the same way. */
export function stratifiedParts(texts: readonly LabelledText[]): Split<LabelledText> {
  const groups = [...Map.groupBy(texts, ({ text }) => normalizedText(text)).values()]
  const units = groups.map((group) => {
    const rows = group.map(({ values }) => labelRow(values))
    return { size: group.length, labels: rows[0]!.map((_, label) => rows.reduce((sum, row) => sum + row[label]!, 0)) }
  })
  const places = stratify(units, { shares: SHARES, random: seededRandom(0) })
  const partOf = new Map<LabelledText, SplitPart>()
  groups.forEach((group, index) => {
    for (const text of group) partOf.set(text, SPLIT_PARTS[places[index]!]!)
  })
  const part = (name: SplitPart) => texts.filter((text) => partOf.get(text) === name)
  return { train: part('train'), validation: part('validation'), test: part('test') }
}
