export { comparisonNotes } from './comparison/comparison-notes.ts'
export { type ComparisonMaking, comparisonProvenance } from './comparison/comparison-provenance.ts'
export { comparisonReportNotes } from './comparison/comparison-report-notes.ts'
export { comparisonSummary } from './comparison/comparison-summary.ts'
export {
  type BesideComparison,
  comparisonPageTables,
  comparisonTables,
  type SecondScoring,
} from './comparison/comparison-tables.ts'
export { COMPARISON_TITLE } from './comparison/comparison-title.ts'
export { llmName } from './comparison/llm-name.ts'
export type { ScoredComparison } from './comparison/scored-comparison.ts'
export { fileWord, shellWord } from './comparison/shell-word.ts'
export { gateFigure } from './comparison/tables/gate-table.ts'
export { comparisonTidyTable } from './comparison/tables/tidy-table.ts'
export { type HtmlPage, type Picture, renderHtmlPage } from './html/render-html-page.ts'
export { type JunitCase, renderJunit } from './junit/render-junit.ts'
export { reliabilityPicture } from './pictures/reliability-picture.ts'
export { PRESENCE_NOTE } from './presence-note.ts'
export { caveat, isCaveat, withoutMark } from './tables/caveat.ts'
export { cellText, isRightAligned } from './tables/cell-text.ts'
export { chineseSentence } from './tables/chinese-sentence.ts'
export { csvHeadingFields, csvRowFields } from './tables/csv-fields.ts'
export { digitsBeside } from './tables/digits-beside.ts'
export { percentOf } from './tables/percent-of.ts'
export type { Language, Phrase } from './tables/phrase.ts'
export { markdownText, renderMarkdownTable } from './tables/render-markdown-table.ts'
export type { Cell, Column, EstimateCell, Table } from './tables/table.ts'
