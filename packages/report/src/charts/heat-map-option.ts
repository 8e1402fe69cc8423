import type { Comparison } from '@valuecsv/comparison'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { EChartsOption } from 'echarts'
import { llmName } from '../comparison/llm-name.ts'
import type { Language } from '../tables/phrase.ts'
import { FONT_FAMILY, TEXT_COLOR } from './chart-colors.ts'
import { highestScore } from './highest-score.ts'

/** No name of an LLM takes more, in pixels. */
const widestName = 220

/**
 * The share of the highest score from which numbers are white: there black and white stand out from the blue alike, by
 * more than the 4.5 to 1 that WCAG asks for. No dark text but black reaches that on both sides.
 */
const whiteFrom = 0.61

/** Where the map begins: right of the longest name, wide characters taking twice the room. */
function leftOf(names: readonly string[]): number {
  const widths = names.map((name) => Array.from(name, (character) => (character > '\u2e80' ? 13 : 7.5)))
  return 16 + Math.min(widestName, Math.max(0, ...widths.map((own) => own.reduce((sum, width) => sum + width, 0))))
}

/** Mean scores as a map: a row an LLM, a column a value, darker for higher. */
export function heatMapOption(comparison: Comparison, language: Language): EChartsOption {
  const { llms } = comparison
  const names = llms.map((summary) => llmName(summary)[language])
  const axis = { axisLine: { show: false }, axisTick: { show: false }, splitArea: { show: false } } as const
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: TEXT_COLOR },
    grid: { left: leftOf(names), right: 8, top: language === 'en' ? 84 : 36, bottom: 8 },
    xAxis: {
      type: 'category',
      data: VALUE_IDS.map((id) => VALUES[id].name[language]),
      position: 'top',
      axisLabel: { color: TEXT_COLOR, interval: 0, fontSize: 12, rotate: language === 'en' ? 40 : 0 },
      ...axis,
    },
    yAxis: {
      type: 'category',
      data: names,
      inverse: true,
      axisLabel: { color: TEXT_COLOR, fontSize: 12, width: widestName, overflow: 'truncate' },
      ...axis,
    },
    visualMap: {
      show: false,
      min: 0,
      max: highestScore(comparison),
      inRange: { color: ['#eaf3fa', '#9cc9e8', '#3f8fc6', '#0b5fae', '#06386b'] },
    },
    series: [
      {
        type: 'heatmap',
        silent: true,
        emphasis: { disabled: true },
        data: llms.flatMap(({ values }, row) =>
          VALUE_IDS.flatMap((id, column) => {
            const score = values[id].score.value
            return score === undefined ? [] : [cellOf(column, row, score, highestScore(comparison))]
          }),
        ) as never,
        itemStyle: { borderColor: 'rgba(128,128,128,0.25)', borderWidth: 1 },
      },
    ],
  }
}

function cellOf(column: number, row: number, score: number, highest: number) {
  const color = score > whiteFrom * highest ? '#ffffff' : '#000000'
  const label = { show: true, formatter: score.toFixed(2), color, fontSize: 12 }
  return { value: [column, row, score], label }
}
