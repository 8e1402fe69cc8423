import type { Comparison } from '@valuecsv/comparison'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { CustomSeriesRenderItem, EChartsOption } from 'echarts'
import type { Language } from '../tables/phrase.ts'
import { FONT_FAMILY, LINE_COLOR, styleOf, TEXT_COLOR } from './chart-colors.ts'
import { highestScore, scoreStep } from './highest-score.ts'

/** How much of a value's row the LLMs take. */
const spread = 0.72

/** Mean scores as dots with their intervals: a row a value, in it one dot an LLM, each with its mark. */
export function intervalOption(comparison: Comparison, language: Language): EChartsOption {
  const { llms } = comparison
  const rowOf = (value: number, llm: number) => value + (llms.length < 2 ? 0 : spread * (llm / (llms.length - 1) - 0.5))
  const line = { lineStyle: { color: LINE_COLOR } }
  const highest = highestScore(comparison)
  const step = scoreStep(highest)
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: TEXT_COLOR },
    grid: { left: 110, right: 24, top: 8, bottom: 28 },
    xAxis: {
      type: 'value',
      // The axis would else end at the dots, and cut intervals off.
      max: highest,
      interval: step,
      axisLine: { onZero: false, lineStyle: { color: LINE_COLOR } },
      axisLabel: { color: TEXT_COLOR, formatter: (score: number) => score.toFixed(step < 0.1 ? 2 : 1) },
      splitLine: line,
    },
    yAxis: {
      type: 'value',
      min: -0.5,
      max: VALUE_IDS.length - 0.5,
      interval: 1,
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: line,
    },
    series: [
      {
        type: 'custom',
        name: '',
        silent: true,
        // Names of the values, in the middle of their rows: an axis of numbers has its labels on the lines.
        data: VALUE_IDS.map((_, value) => [0, value]),
        renderItem: nameItem(VALUE_IDS.map((id) => VALUES[id].name[language])),
      },
      ...llms.flatMap(({ llm, values }, index) => {
        const { color, symbol } = styleOf(index)
        const known = VALUE_IDS.map((id, value) => ({ row: rowOf(value, index), score: values[id].score }))
        return [
          {
            type: 'custom' as const,
            name: llm,
            silent: true,
            itemStyle: { color },
            data: known.flatMap(({ row, score: { low, high } }) =>
              low === undefined || high === undefined ? [] : [[low, row, high]],
            ),
            renderItem: intervalItem(color),
          },
          {
            type: 'scatter' as const,
            silent: true,
            emphasis: { disabled: true },
            name: llm,
            symbol,
            symbolSize: 9,
            // ECharts would let the paper through, and the colour would stand out less.
            itemStyle: { color, opacity: 1 },
            data: known.flatMap(({ row, score: { value } }) => (value === undefined ? [] : [[value, row]])),
          },
        ]
      }),
    ],
  }
}

function intervalItem(color: string): CustomSeriesRenderItem {
  return (_, api) => {
    const [left, y] = api.coord([api.value(0), api.value(1)]) as [number, number]
    const [right] = api.coord([api.value(2), api.value(1)]) as [number, number]
    return { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style: { stroke: color, lineWidth: 2 } }
  }
}

function nameItem(names: readonly string[]): CustomSeriesRenderItem {
  return ({ dataIndex }, api) => {
    const [x, y] = api.coord([0, api.value(1)]) as [number, number]
    const style = {
      text: names[dataIndex]!,
      fill: TEXT_COLOR,
      align: 'right',
      verticalAlign: 'middle',
      fontSize: 13,
    } as const
    return { type: 'text', x: x - 10, y, style }
  }
}
