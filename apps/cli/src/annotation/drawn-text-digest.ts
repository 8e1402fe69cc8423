import { textDigest } from '@valuecsv/datasets'
import { cellText } from '@valuecsv/datasets/xlsx-writer'

/** About half of what a cell holds: a program that saves line ends as more characters may cut a cell earlier. */
const comparedLength = 16_000

/**
 * By what a text in a workbook is known again: sha256 of it without white space and control characters, with which
 * programs that save a workbook deal each in its own way.
 */
export function drawnTextDigest(text: string): Promise<string> {
  // Of a longer text the rest is not in the workbook.
  const written = cellText(text)
  return textDigest(written.replace(/[\s\p{Cc}]+/gu, '').slice(0, comparedLength))
}
