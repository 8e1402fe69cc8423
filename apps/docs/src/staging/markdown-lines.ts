/** A line of a Markdown text, and whether it is inside a fenced block (the fences themselves are). */
export interface MarkdownLine {
  readonly text: string
  readonly isCode: boolean
}

/** The lines of a Markdown text, told apart by whether they are code. */
export function markdownLines(markdown: string): MarkdownLine[] {
  let fence: string | undefined
  return markdown.split(/\r?\n/).map((text) => {
    const mark = /^ *(`{3,}|~{3,})/.exec(text)?.[1]
    const isCode = fence !== undefined || mark !== undefined
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence) && text.trim() === mark) fence = undefined
    return { text, isCode }
  })
}
