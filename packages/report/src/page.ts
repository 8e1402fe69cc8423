export { type ChartSize, drawChart } from './charts/draw-chart.ts'
export {
  type ComparisonPage,
  type ComparisonPageOptions,
  type PageAnswer,
  renderComparisonPage,
} from './page/render-comparison-page.ts'
