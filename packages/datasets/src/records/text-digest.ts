/**
 * sha256 of a text as 64 hex digits, after Unicode normalisation (NFC) and trimming: two texts that differ in neither
 * are equal to the splits and to caches.
 */
export async function textDigest(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(normalizedText(text))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The form in which texts are compared: NFC, without white space at both ends. */
export function normalizedText(text: string): string {
  return text.normalize('NFC').trim()
}
