const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The columns that `text` takes in a terminal: two for a wide (Chinese, full-width) character, none for a combining one. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** `text` on one line: whatever it holds, a terminal must not obey it, nor turn the direction of what follows. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '\ufffd')
    .trim()
}

/** `text` on one line as the cell of a table, whose indentation stays. */
export function oneLineCell(text: string): string {
  return `${/^ {0,4}/.exec(text)![0]}${oneLine(text)}`.trimEnd()
}

/** `text` on one line, at most `columns` columns of it, with `…` for its middle: names and numbers differ at their ends. */
export function withoutMiddle(text: string, columns: number): string {
  const line = oneLine(text)
  if (displayWidth(line) <= columns) return line
  const half = Math.floor(columns / 2)
  // Each of the two has the mark.
  return cutToWidth(line, half) + reversed(cutToWidth(reversed(line), columns - half + 1)).slice(1)
}

function reversed(line: string): string {
  return [...line].reverse().join('')
}

/** `line` with spaces behind it, so that it takes at least `columns` columns. */
export function padToWidth(line: string, columns: number): string {
  return line + ' '.repeat(Math.max(0, columns - displayWidth(line)))
}

/** `line`, which is one and whose spaces stay, cut at its end with `…` so that it takes at most `columns` columns. */
export function cutToWidth(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line
  let kept = ''
  let width = 1
  for (const character of line) {
    width += characterWidth(character)
    if (width > columns) break
    kept += character
  }
  return `${kept}…`
}

function characterWidth(character: string): number {
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
