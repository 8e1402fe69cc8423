import { ValueCsvError } from '@valuecsv/errors'
import { textDigest } from '../records/text-digest.ts'
import type { TextRecord } from '../records/text-record.ts'
import { cleanSplitDigests } from './clean-split-data.ts'
import { SPLIT_PARTS, type Split, type SplitPart } from './split.ts'

/** How many hex digits of a text's sha256 the committed list keeps. */
export const CLEAN_SPLIT_DIGITS = 16

let partOfDigest: ReadonlyMap<string, SplitPart> | undefined

function committedParts(): ReadonlyMap<string, SplitPart> {
  partOfDigest ??= new Map(
    SPLIT_PARTS.flatMap((part) =>
      Array.from({ length: cleanSplitDigests[part].length / CLEAN_SPLIT_DIGITS }, (_, index) => {
        const start = index * CLEAN_SPLIT_DIGITS
        return [cleanSplitDigests[part].slice(start, start + CLEAN_SPLIT_DIGITS), part] as const
      }),
    ),
  )
  return partOfDigest
}

/** The part of the clean split that each text is in, without the dataset; `undefined` for a text of none. */
export async function cleanSplitParts(texts: readonly string[]): Promise<readonly (SplitPart | undefined)[]> {
  const digests = await Promise.all(texts.map(textDigest))
  return digests.map((digest) => committedParts().get(digest.slice(0, CLEAN_SPLIT_DIGITS)))
}

/**
 * The clean split of ValueCSV5000: 70 % train, 10 % validation, 20 % test, label shares kept (iterative stratification,
 * Sechidis, Tsoumakas and Vlahavas 2011, seed 0), equal texts in one part. It is a committed list of text digests:
 * which part a text is in depends on its characters alone, not on its place, and never changes.
 *
 * Takes all texts or any of them. Throws `datasets/not-in-split` for a text that is not in ValueCSV5000.
 */
export async function cleanSplit<T extends TextRecord>(texts: readonly T[]): Promise<Split<T>> {
  const parts = await cleanSplitParts(texts.map(({ text }) => text))
  const split: Record<SplitPart, T[]> = { train: [], validation: [], test: [] }
  for (const [index, text] of texts.entries()) {
    const part = parts[index]
    if (part === undefined) {
      throw new ValueCsvError('datasets/not-in-split', `${text.id}: expected a text of ValueCSV5000, found another`, {
        hint: 'The clean split belongs to ValueCSV5000; for other labelled texts use stratifiedSplit.',
      })
    }
    split[part].push(text)
  }
  return split
}
