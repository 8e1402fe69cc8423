import { bytesDigest } from './bytes-digest.ts'

/**
 * sha256 of a text as 64 hex digits, after Unicode normalisation (NFC) and trimming: two texts that differ in neither
 * are equal to the splits and to caches.
 */
export function textDigest(text: string): Promise<string> {
  return bytesDigest(new TextEncoder().encode(normalizedText(text)))
}

/** The form in which texts are compared: NFC, without white space at both ends. */
export function normalizedText(text: string): string {
  return text.normalize('NFC').trim()
}
