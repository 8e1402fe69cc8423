/** The longest text that a cell holds, in UTF-16 code units as spreadsheets count. */
export const LONGEST_CELL = 32_767

/** What of a text a cell holds: cut where it is too long, not through the middle of a character. */
export function cellText(text: string): string {
  return text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, '')
}
