import type { Comparison } from '@valuecsv/comparison'
import { VALUES } from '@valuecsv/taxonomy'
import type { EChartsOption } from 'echarts'
import type { Language } from '../tables/phrase.ts'
import { FONT_FAMILY, LINE_COLOR, styleOf, TEXT_COLOR } from './chart-colors.ts'
import { CLOCKWISE_VALUES } from './clockwise-values.ts'
import { highestScore, scoreStep } from './highest-score.ts'

/**
 * A radar of the twelve values clockwise from the top, a line an LLM (`llmMark`); neighbours on it are of one level. An LLM
 * with a value that is not defined has no line.
 */
export function radarOption(comparison: Comparison, language: Language): EChartsOption {
  const { llms } = comparison
  const max = highestScore(comparison)
  const step = scoreStep(max)
  const axisLabel = {
    show: true,
    color: TEXT_COLOR,
    fontSize: 11,
    formatter: (score: number) => score.toFixed(step < 0.1 ? 2 : 1),
  }
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: TEXT_COLOR },
    radar: {
      center: ['50%', '50%'],
      radius: '66%',
      // The scale is that of all axes: the first alone has labels.
      indicator: CLOCKWISE_VALUES.map((id, index) => ({
        ...{ name: VALUES[id].name[language], min: 0, max },
        ...(index === 0 && { axisLabel }),
      })),
      axisName: { color: TEXT_COLOR, fontSize: 13 },
      splitNumber: Math.round(max / step),
      splitArea: { show: false },
      splitLine: { lineStyle: { color: LINE_COLOR } },
      axisLine: { lineStyle: { color: LINE_COLOR } },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        emphasis: { disabled: true },
        data: llms.flatMap(({ llm, values }, index) => {
          const scores = CLOCKWISE_VALUES.map((id) => values[id].score.value)
          // ECharts would draw what is not defined as a score of 0, with a point.
          if (scores.includes(undefined)) return []
          const { color, symbol } = styleOf(index)
          return {
            name: llm,
            value: scores,
            symbol,
            symbolSize: 6,
            lineStyle: { color, width: 2 },
            itemStyle: { color },
          }
        }) as never,
      },
    ],
  }
}
