import { classicalPoems } from './classical-poems.ts'
import { englishParagraphs } from './english-paragraphs.ts'
import { sourceCode } from './source-code.ts'
import { veryShortTexts } from './very-short-texts.ts'

/** The kinds of text that an evaluator of Chinese newspaper texts was not made for. */
export const OFF_DISTRIBUTION_KINDS = ['english', 'code', 'poem', 'short'] as const

/** One of `OFF_DISTRIBUTION_KINDS`. */
export type OffDistributionKind = (typeof OFF_DISTRIBUTION_KINDS)[number]

/**
 * At least 60 texts of each kind: paragraphs in English, small programs, quatrains of the Tang, texts of a few
 * characters. A fifth kind is made from texts at hand by `shuffledCharacters`.
 */
export const OFF_DISTRIBUTION_TEXTS: Readonly<Record<OffDistributionKind, readonly string[]>> = {
  english: englishParagraphs,
  code: sourceCode,
  poem: classicalPoems,
  short: veryShortTexts,
}
