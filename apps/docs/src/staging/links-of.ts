import { markdownLines } from './markdown-lines.ts'

/** A link or a picture in a Markdown text. */
export interface MarkdownLink {
  /** What stands in the parentheses, without a title. */
  readonly target: string
  /** From 1. */
  readonly line: number
}

/** `[text](target)` and `![text](target)`; what stands in inline code is none. */
export const LINK = /(`[^`]*`)|(!?)\[((?:[^[\]`]|`[^`]*`|!\[[^\]]*\]\([^)]*\))*)\]\(([^()\s]+)\)/g

/** The links and pictures of a Markdown text, outside its code. */
export function linksOf(markdown: string): MarkdownLink[] {
  return markdownLines(markdown).flatMap(({ text, isCode }, index) =>
    isCode ? [] : targetsOf(text).map((target) => ({ target, line: index + 1 })),
  )
}

/** A picture inside a link has a target of its own. */
function targetsOf(text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, , , shown = '', target]) =>
    target === undefined ? [] : [target, ...(shown.includes('](') ? targetsOf(shown) : [])],
  )
}

/** Whether a link leads to a file of the repository, and not to a host or a place on its own page. */
export function isRelative(target: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|#|\/)/i.test(target)
}
