import { bytesDigest } from './bytes-digest.ts'

/**
 * sha256 of a text as 64 hex digits, after Unicode normalisation (NFC) and trimming: two texts that differ in neither
 * are equal to the splits and to caches.
 */
export function textDigest(text: string): Promise<string> {
  return bytesDigest(new TextEncoder().encode(normalizedText(text)))
}

/**
 * The form in which texts are compared: NFC, without white space at both ends. A text with more than 30 combining marks in
 * a row, as no writing has, stays as it is but for the white space: NFC would take the square of their number.
 */
export function normalizedText(text: string): string {
  return (markRun.test(text) ? text : text.normalize('NFC')).trim()
}

/** One mark more than the stream-safe text format of UAX #15 lets stand behind a character. */
const markRun = /\p{M}{31}/u
