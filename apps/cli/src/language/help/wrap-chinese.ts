import { displayWidth } from '../../output/display-width.ts'

// A Chinese character, or a word of another script, with the opening marks before it and the closing ones behind it. An
// expression such as 名称:模型@网址 is one word: broken, it could not be copied.
const piece =
  /\s*[（“‘《【]*(?:(?:\p{Script=Han}+(?=[:=<>@])|[:=<>@]\p{Script=Han}+|[^\s\p{Script=Han}（“‘《【）”’》】，。、；：！？…])+|\p{Script=Han})?[）”’》】，。、；：！？…]*/gu

/**
 * Breaks `text` into lines of at most `columns` columns, between Chinese characters as well as at blanks. No line starts
 * with a closing mark or ends with an opening one; breaks that are in `text` stay.
 */
export function wrapChinese(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n')
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [next] of text.matchAll(piece)) {
    if (line === '' || displayWidth(line + next) <= columns) line += next
    else {
      lines.push(line)
      line = next.trimStart()
    }
  }
  return [...lines, line]
}
