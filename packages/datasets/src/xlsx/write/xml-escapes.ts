/** A text as XML, for content and attributes. It must not hold what XML cannot. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * A text as the XML of a cell. What XML cannot hold, and a carriage return, which it would change, is written as
 * workbooks do (`_x000D_`); what looks so already is guarded.
 */
export function escapeCellString(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      }),
  )
}
