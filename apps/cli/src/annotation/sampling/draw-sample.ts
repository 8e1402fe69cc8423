import { inclusionProbabilities, randomGenerator, shuffle, systematicSample } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** A text that may be drawn. */
export interface PopulationText {
  readonly id: string
  readonly text: string
  /** Who wrote it, where that is known. */
  readonly llm?: string
  /** The values that the evaluator finds in it. */
  readonly values: readonly ValueId[]
}

/** A text of the sample, and for how many texts it stands: 1 over its chance to be drawn. */
export interface DrawnText extends PopulationText {
  readonly weight: number
}

/**
 * Draws `size` texts, in random order. Each LLM, and for each value the texts that the evaluator finds it in and those
 * that it doesn't, is a group; a text is drawn with a chance in proportion to 1 over the size of its smallest group. So
 * the sample holds texts that a rare value is found in. Among texts of one chance each LLM has its share.
 */
export function drawSample(
  texts: readonly PopulationText[],
  { size, seed }: { readonly size: number; readonly seed: number },
): DrawnText[] {
  const random = randomGenerator(seed)
  const chances = inclusionProbabilities(texts.map(groupsOf), size)
  const order = shuffle([...texts.keys()], random).sort(
    (first, second) => chances[second]! - chances[first]! || compared(texts[first]!.llm, texts[second]!.llm),
  )
  const inOrder = order.map((text) => chances[text]!)
  const drawn = systematicSample(inOrder, random).map((at) => ({ ...texts[order[at]!]!, weight: 1 / inOrder[at]! }))
  return shuffle(drawn, random)
}

function groupsOf({ llm, values }: PopulationText): string[] {
  const levels = VALUE_IDS.map((id) => `${id} ${values.includes(id) ? 'present' : 'absent'}`)
  return llm === undefined ? levels : [`LLM ${llm}`, ...levels]
}

function compared(first = '', second = ''): number {
  return first < second ? -1 : first > second ? 1 : 0
}
