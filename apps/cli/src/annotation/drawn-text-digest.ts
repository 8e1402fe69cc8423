import { textDigest } from '@valuecsv/datasets'

/** What a cell holds: of a longer text the rest is not in the workbook. */
const longestCell = 32_767

/** About half of that: a program that saves line ends as more characters may cut a cell earlier. */
const comparedLength = 16_000

/**
 * By what a text in a workbook is known again: sha256 of it without white space and control characters, with which
 * programs that save a workbook deal each in its own way.
 */
export function drawnTextDigest(text: string): Promise<string> {
  return textDigest(
    writtenText(text)
      .replace(/[\s\p{Cc}]+/gu, '')
      .slice(0, comparedLength),
  )
}

/** What is cut is not cut through the middle of a character. */
function writtenText(text: string): string {
  return text.length <= longestCell ? text : text.slice(0, longestCell).replace(/[\ud800-\udbff]$/, '')
}
