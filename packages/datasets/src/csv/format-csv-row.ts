/** The byte order mark without which Excel takes UTF-8 for the system's encoding; write it first. */
export const CSV_BYTE_ORDER_MARK = '\ufeff'

/** How to write CSV. */
export interface FormatCsvOptions {
  /** The character between cells. Default `,`. */
  readonly delimiter?: string
  /**
   * Whether a text that a spreadsheet would run as a formula gets an apostrophe in front: it begins with `=`, `+`, `-`
   * or `@`, also as wide as a Chinese character, or with a tab or return. Default true. Numbers are left as they are,
   * also those that are written out.
   */
  readonly guardFormulas?: boolean
}

/** A row of CSV (RFC 4180), its line end (CRLF) included. `undefined` and `null` are empty cells. */
export function formatCsvRow(
  cells: readonly (string | number | boolean | undefined | null)[],
  options: FormatCsvOptions = {},
): string {
  const { delimiter = ',', guardFormulas = true } = options
  const needsQuotes = (text: string) => /["\r\n]/.test(text) || text.includes(delimiter) || text.trim() !== text
  const written = cells.map((cell) => {
    const raw = cell === undefined || cell === null ? '' : String(cell)
    const text = guardFormulas && typeof cell === 'string' && isFormula(raw) ? `'${raw}` : raw
    return needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${written.join(delimiter)}\r\n`
}

function isFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r]/.test(text) && !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)
}
