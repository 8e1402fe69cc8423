import type { GuideBlock, GuideNote } from './guide-block.ts'

const BLOCK = /^(?:<!-- (file|not run|needs|exits): (.+?) -->\n)?```(\w+)\n([\s\S]*?)^```$/gm

/** The fenced blocks of a Markdown text in order, each with its note. */
export function guideBlocks(markdown: string): GuideBlock[] {
  return [...markdown.replaceAll('\r\n', '\n').matchAll(BLOCK)].map((match) => {
    const [whole, kind, text = '', language = '', code = ''] = match
    const before = markdown.slice(0, match.index + whole.indexOf('```'))
    const note = kind === undefined ? undefined : { kind: kind as GuideNote['kind'], text }
    return { language, code, line: before.split('\n').length + 1, note }
  })
}
