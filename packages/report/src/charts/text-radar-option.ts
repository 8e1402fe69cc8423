import { LEVEL_IDS, LEVELS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { EChartsOption } from 'echarts'
import type { Language } from '../tables/phrase.ts'
import { FONT_FAMILY, LINE_COLOR, TEXT_COLOR } from './chart-colors.ts'
import { CLOCKWISE_VALUES } from './clockwise-values.ts'

/** What a radar of one text shows. */
export interface TextRadar {
  /** Probability of each value, 0 to 1. */
  readonly scores: Readonly<Record<ValueId, number>>
  /** The probability above which each value is present, drawn as a dashed line. */
  readonly thresholds: Readonly<Record<ValueId, number>>
}

/** How it looks. */
export interface TextRadarLook {
  readonly language: Language
  /** A colour for each level, in the order of `LEVEL_IDS`; CSS colours, `var(--…)` included. */
  readonly levelColors: readonly [string, string, string]
  /** The colour of the text's line. Default: the colour of the words. */
  readonly lineColor?: string
}

const CENTER = ['50%', '50%']
/** Names stand beside it, in a narrow place as well. */
const RADIUS = '62%'

/**
 * A radar of one text from 0 to 1: the twelve values clockwise from the top, a tinted third for each level. Of ECharts it
 * needs `RadarChart` and `PieChart`.
 */
export function textRadarOption(
  { scores, thresholds }: TextRadar,
  { language, levelColors, lineColor = TEXT_COLOR }: TextRadarLook,
): EChartsOption {
  const valuesOf = (numbers: Readonly<Record<ValueId, number>>) => CLOCKWISE_VALUES.map((id) => numbers[id])
  const colorOf = (id: ValueId) => levelColors[LEVEL_IDS.indexOf(VALUES[id].level)]!
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: TEXT_COLOR },
    radar: {
      center: CENTER,
      radius: RADIUS,
      indicator: CLOCKWISE_VALUES.map((id) => ({
        name: VALUES[id].name[language],
        max: 1,
        min: 0,
        color: colorOf(id),
      })),
      axisName: { fontSize: 12 },
      axisNameGap: 8,
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: LINE_COLOR } },
      axisLine: { lineStyle: { color: LINE_COLOR } },
    },
    series: [
      {
        type: 'pie',
        silent: true,
        center: CENTER,
        radius: RADIUS,
        // Half a step before the first axis, which points up.
        startAngle: 105,
        label: { show: false },
        data: LEVEL_IDS.map((id, index) => ({
          name: LEVELS[id].name[language],
          value: 1,
          itemStyle: { color: levelColors[index]!, opacity: 0.09 },
        })),
      },
      {
        type: 'radar',
        silent: true,
        symbol: 'none',
        data: [
          {
            value: valuesOf(thresholds),
            lineStyle: { color: TEXT_COLOR, opacity: 0.6, width: 1.25, type: [3, 4] },
          },
          {
            value: valuesOf(scores),
            symbol: 'circle',
            symbolSize: 5,
            lineStyle: { color: lineColor, width: 2 },
            itemStyle: { color: lineColor },
            areaStyle: { color: lineColor, opacity: 0.12 },
          },
        ],
      },
    ],
  }
}
