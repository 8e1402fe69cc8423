import type { Comparison } from '@valuecsv/comparison'
import { drawChart } from '../charts/draw-chart.ts'
import { heatMapOption } from '../charts/heat-map-option.ts'
import { intervalOption } from '../charts/interval-option.ts'
import { llmMark } from '../charts/llm-mark.ts'
import { radarOption } from '../charts/radar-option.ts'
import { llmName } from '../comparison/llm-name.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { renderHtmlTable } from '../html/render-html-table.ts'
import { isCaveat, withoutMark } from '../tables/caveat.ts'
import type { Language, Phrase } from '../tables/phrase.ts'
import type { Table } from '../tables/table.ts'
import { answersElement } from './answers-data.ts'
import { ANSWERS_SCRIPT } from './answers-script.ts'
import { answersSection } from './answers-section.ts'
import { COMPARISON_PAGE_STYLE } from './comparison-page-style.ts'
import { inBoth } from './in-both.ts'
import type { PageAnswer } from './page-answer.ts'

/** What a page of a comparison holds. */
export interface ComparisonPage {
  readonly title: Phrase
  readonly comparison: Comparison
  /** What it says in a few sentences. */
  readonly summary: readonly Phrase[]
  readonly tables: readonly Table[]
  /** What must be known to read it; those that begin with `!` stand with the summary. */
  readonly notes: readonly Phrase[]
  /** The text of each question by its id. */
  readonly questions: ReadonlyMap<string, string>
  readonly answers: readonly PageAnswer[]
  /** How it was made, so that it can be made again. */
  readonly provenance: readonly { readonly label: Phrase; readonly value: string }[]
}

/** How to write the page. */
export interface ComparisonPageOptions {
  /** Which language is shown first; the other is one click away. Default `en`. */
  readonly language?: Language
  /** Whether the answers are in it. Default `all`. */
  readonly answers?: 'all' | 'none'
}

/**
 * A comparison as one HTML file that needs nothing else and sends nothing: summary, tables, pictures, every answer with
 * its scores to search and sort, and how it was made; in English and Chinese, dark and light, on paper too. All texts of
 * others (names, questions, answers) stand in it as text; its content security policy allows its own script alone.
 * Throws `report/answers-too-large`.
 */
export async function renderComparisonPage(page: ComparisonPage, options: ComparisonPageOptions = {}): Promise<string> {
  const { language = 'en', answers = 'all' } = options
  const { title, summary, notes, tables, provenance, comparison } = page
  const hasAnswers = answers === 'all' && page.answers.length > 0
  const paragraphs = (phrases: readonly Phrase[]) => phrases.map((phrase) => inBoth('p', phrase)).join('\n')
  const caveats = notes.filter(isCaveat).map(withoutMark)
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src '${await sha256Source(ANSWERS_SCRIPT)}'">
<title>${escapeHtml(title[language])}</title>
<style>${COMPARISON_PAGE_STYLE}</style>
</head>
<body>
<header>
<fieldset class="languages" aria-label="Language, 语言">
${languageChoice('en', 'English', language)}
${languageChoice('zh', '中文', language)}
</fieldset>
</header>
<main>
${inBoth('h1', title)}
<div class="summary">
${paragraphs(summary)}
</div>
${caveats.length > 0 ? `<div class="caveats">\n${paragraphs(caveats)}\n</div>` : ''}
${section({ en: 'Figures', zh: '数据' }, tables.map((table) => bothTables(table)).join('\n'))}
${section({ en: 'Pictures', zh: '图示' }, `${legend(comparison)}\n<div class="charts">\n${charts(comparison)}\n</div>`)}
${hasAnswers ? answersSection() : ''}
${section({ en: 'How to read it', zh: '如何解读' }, `<div class="reading">${paragraphs(notes.filter((note) => !isCaveat(note)))}</div>`)}
${section({ en: 'How it was made', zh: '制作过程' }, provenanceList(provenance))}
</main>
${hasAnswers ? await answersElement(page.questions, page.answers) : ''}
<script>${ANSWERS_SCRIPT}</script>
</body>
</html>
`
}

function languageChoice(language: Language, name: string, shown: Language): string {
  const checked = language === shown ? ' checked' : ''
  const tongue = language === 'zh' ? 'zh-Hans' : 'en'
  return `<label lang="${tongue}"><input type="radio" name="language" id="language-${language}"${checked}> ${name}</label>`
}

function section(heading: Phrase, content: string): string {
  return `<section>\n${inBoth('h2', heading)}\n${content}\n</section>`
}

function bothTables(table: Table): string {
  return (['en', 'zh'] as const)
    .map(
      (language) =>
        `<div class="in-${language}" lang="${tongueOf(language)}">${renderHtmlTable(table, language)}</div>`,
    )
    .join('\n')
}

function charts(comparison: Comparison): string {
  const names = {
    radar: { en: 'Mean score of each value', zh: '各项价值的平均得分' },
    intervals: { en: 'Mean scores with their intervals', zh: '平均得分及其区间' },
    map: { en: 'Mean scores of all models and values', zh: '各模型、各项价值的平均得分' },
  }
  const rows = comparison.llms.length
  return (['en', 'zh'] as const)
    .flatMap((language) => {
      const size = (name: keyof typeof names, width: number, height: number) => ({
        ...{ width, height, id: `${name}-${language}`, title: names[name][language] },
      })
      return [
        figure(language, names.radar, drawChart(radarOption(comparison, language), size('radar', 620, 520))),
        figure(language, names.intervals, drawChart(intervalOption(comparison, language), size('intervals', 720, 728))),
        figure(language, names.map, drawChart(heatMapOption(comparison, language), size('map', 960, 110 + 36 * rows))),
      ]
    })
    .join('\n')
}

/** The names of the LLMs with their marks, once for all charts: there is room for any number of them. */
function legend({ llms }: Comparison): string {
  const items = llms.map((summary, index) => {
    const name = summary.isSetApart ? inBoth('span', llmName(summary)) : escapeHtml(summary.llm)
    const { color, fill, path } = llmMark(index)
    const line = `<path d="M0 12h24" stroke="${color}" stroke-width="2"/>`
    const mark = `<path d="${path}" fill="${fill}" stroke="${color}" stroke-width="2"/>`
    return `<li><svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">${line}${mark}</svg>${name}</li>`
  })
  return `<ul class="legend">${items.join('')}</ul>`
}

function figure(language: Language, title: Phrase, picture: string): string {
  const caption = `<figcaption>${escapeHtml(title[language])}</figcaption>`
  return `<figure class="in-${language}" lang="${tongueOf(language)}" tabindex="0">${caption}${picture}</figure>`
}

function tongueOf(language: Language): string {
  return language === 'zh' ? 'zh-Hans' : 'en'
}

function provenanceList(provenance: ComparisonPage['provenance']): string {
  const entries = provenance.map(({ label, value }) => `${inBoth('dt', label)}<dd>${escapeHtml(value)}</dd>`)
  return `<dl>\n${entries.join('\n')}\n</dl>`
}

/** The hash by which a content security policy knows an inline script. */
async function sha256Source(script: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
