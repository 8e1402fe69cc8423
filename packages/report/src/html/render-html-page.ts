import type { Language, Phrase } from '../tables/phrase.ts'
import type { Table } from '../tables/table.ts'
import { escapeHtml } from './escape-html.ts'
import { PAGE_STYLE } from './page-style.ts'
import { renderHtmlTable } from './render-html-table.ts'

/** A picture with what stands above it. */
export interface Picture {
  readonly title: Phrase
  /** Draws an `svg` element, as the pictures of this package are: it is put into the page as it is. */
  readonly draw: (language: Language) => string
}

/** What a page holds. */
export interface HtmlPage {
  readonly title: Phrase
  readonly tables: readonly Table[]
  readonly pictures?: readonly Picture[]
  /** What must be known to read it, a paragraph each. */
  readonly notes?: readonly Phrase[]
}

/**
 * A page of results as one HTML file that needs nothing else: no script, no font, nothing from the network. It reads on
 * a screen, dark or light, and on paper. Every text in it is escaped.
 */
export function renderHtmlPage({ title, tables, pictures = [], notes = [] }: HtmlPage, language: Language): string {
  const heading = escapeHtml(title[language])
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${[
  ...tables.map((table) => renderHtmlTable(table, language)),
  ...pictures.map((picture) => renderFigure(picture, language)),
].join('\n')}
</main>
<footer>
${notes.map((note) => `<p>${escapeHtml(note[language])}</p>`).join('\n')}
</footer>
</body>
</html>
`
}

function renderFigure({ title, draw }: Picture, language: Language): string {
  return `<figure>\n<figcaption>${escapeHtml(title[language])}</figcaption>\n${draw(language)}\n</figure>`
}
