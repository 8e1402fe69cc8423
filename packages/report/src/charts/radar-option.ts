import type { Comparison } from '@valuecsv/comparison'
import { VALUES } from '@valuecsv/taxonomy'
import type { EChartsOption } from 'echarts'
import type { Language } from '../tables/phrase.ts'
import { FONT_FAMILY, LINE_COLOR, styleOf, TEXT_COLOR } from './chart-colors.ts'
import { CLOCKWISE_VALUES } from './clockwise-values.ts'
import { highestScore } from './highest-score.ts'

/** A radar of the twelve values clockwise from the top, a line an LLM (`llmMark`); neighbours on it are of one level. */
export function radarOption(comparison: Comparison, language: Language): EChartsOption {
  const { llms } = comparison
  const max = highestScore(comparison)
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: TEXT_COLOR },
    radar: {
      center: ['50%', '50%'],
      radius: '66%',
      indicator: CLOCKWISE_VALUES.map((id) => ({ name: VALUES[id].name[language], max })),
      axisName: { color: TEXT_COLOR, fontSize: 13 },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: LINE_COLOR } },
      axisLine: { lineStyle: { color: LINE_COLOR } },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        emphasis: { disabled: true },
        data: llms.map(({ llm, values }, index) => {
          const { color, symbol } = styleOf(index)
          return {
            name: llm,
            // A value that is not defined has no point; the line goes on without it.
            value: CLOCKWISE_VALUES.map((id) => values[id].score.value ?? '-'),
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
