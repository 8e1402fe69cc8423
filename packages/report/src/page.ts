export type { PageAnswer } from './page/page-answer.ts'
export { type ComparisonPage, type ComparisonPageOptions, renderComparisonPage } from './page/render-comparison-page.ts'
