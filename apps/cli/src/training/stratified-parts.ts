import type { LabelledText } from '@valuecsv/datasets'
import { SPLIT_PARTS, type Split, type SplitPart, seededRandom, stratifyTexts } from '@valuecsv/datasets/splits'

const SHARES = [0.7, 0.1, 0.2]

/** Labelled texts divided 70/10/20 with the shares of the labels kept and equal texts together; always the same way. */
export function stratifiedParts(texts: readonly LabelledText[]): Split<LabelledText> {
  const places = stratifyTexts(texts, { shares: SHARES, random: seededRandom(0) })
  const part = (name: SplitPart) => texts.filter((_, index) => SPLIT_PARTS[places[index]!] === name)
  return { train: part('train'), validation: part('validation'), test: part('test') }
}
