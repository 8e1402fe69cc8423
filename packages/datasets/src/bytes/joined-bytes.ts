/** The bytes of all parts behind one another; those of a single part that has any are not copied. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const filled = parts.filter(({ length }) => length > 0)
  if (filled.length === 1) return filled[0]!
  const whole = new Uint8Array(filled.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of filled) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
