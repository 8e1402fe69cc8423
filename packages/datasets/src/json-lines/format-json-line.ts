/** A record as one line of JSON Lines, its line end included. Half a surrogate pair is written as an escape. */
export function formatJsonLine(record: object): string {
  return `${JSON.stringify(record)}\n`
}
