/** Text from a file as a message shows it: in quotes, control characters escaped, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)
}
