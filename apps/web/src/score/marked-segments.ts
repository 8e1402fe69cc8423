/** A stretch of a text, marked or not. */
export interface Segment {
  readonly text: string
  readonly isMarked: boolean
}

/** Cuts a text at the ends of its spans, which stand in its order and don't overlap; the segments together are the text. */
export function markedSegments(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const { start, end } of spans) {
    segments.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true })
    at = end
  }
  segments.push({ text: text.slice(at), isMarked: false })
  return segments.filter((segment) => segment.text !== '')
}
