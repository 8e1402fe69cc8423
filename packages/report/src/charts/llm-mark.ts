import { styleOf } from './chart-colors.ts'

/** The mark of an LLM as a legend draws it. */
export interface LlmMark {
  readonly color: string
  /** What the mark is filled with: its colour, or `none`. */
  readonly fill: string
  /** An SVG path in a box of 24 by 24. */
  readonly path: string
}

const paths: Readonly<Record<string, string>> = {
  circle: 'M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  rect: 'M6 6h12v12H6z',
  triangle: 'M12 5.5L19 18H5z',
  diamond: 'M12 4l7 8l-7 8l-7-8z',
}

/** The mark of the LLM at a place in the list, for a legend beside the charts, which have none. */
export function llmMark(index: number): LlmMark {
  const { color, symbol } = styleOf(index)
  const isEmpty = symbol.startsWith('empty')
  return { color, fill: isEmpty ? 'none' : color, path: paths[symbol.replace('empty', '').toLowerCase()]! }
}
