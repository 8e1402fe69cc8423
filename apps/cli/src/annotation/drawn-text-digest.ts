import { textDigest } from '@valuecsv/datasets'

/** About half of what a cell holds: a longer text may have been cut there, wherever blanks fell out. */
const comparedLength = 16_000

/**
 * By what a text in a workbook is known again: sha256 of it without white space and control characters, with which
 * programs that save a workbook deal each in its own way.
 */
export function drawnTextDigest(text: string): Promise<string> {
  return textDigest(text.replace(/[\s\p{Cc}]+/gu, '').slice(0, comparedLength))
}
