/** Comma, tab or semicolon: whichever the first row that is not blank has most of, outside quotation marks. */
export function likelyDelimiter(text: string): string {
  const first = /^\s*(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? ''
  const bare = first.replace(/"(?:[^"]|"")*"/g, '')
  const counts = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter
}
