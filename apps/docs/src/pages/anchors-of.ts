import { LINK } from '../staging/links-of.ts'
import { markdownLines } from '../staging/markdown-lines.ts'
import { slugOf } from './slug-of.ts'

/** The anchors of the headings of a Markdown text; a heading that comes again has a number behind. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>()
  for (const { text, isCode } of markdownLines(markdown)) {
    const heading = /^#{1,6} +(.+?)(?: +#+)?$/.exec(text)?.[1]
    if (isCode || heading === undefined) continue
    const slug = slugOf(heading.replace(LINK, (whole, _code, _mark, shown) => shown ?? whole).replace(/[`*]/g, ''))
    let anchor = slug
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`
    anchors.add(anchor)
  }
  return anchors
}
