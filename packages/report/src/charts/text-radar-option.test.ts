import { byValue, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { textRadarOption } from './text-radar-option.ts'

const scores = byValue((_, index) => index / 12)
const thresholds = byValue(() => 0.5)
const levelColors = ['red', 'green', 'blue'] as const

test('has each value with its own score, its threshold and the colour of its level', () => {
  const { radar, series } = textRadarOption({ scores, thresholds }, { language: 'zh', levelColors }) as {
    radar: { indicator: { name: string; color: string }[] }
    series: { data: { value: number[] }[] }[]
  }
  const [limits, line] = series[1]!.data
  const shown = radar.indicator.map(({ name, color }, index) => [name, color, line!.value[index]])
  expect(shown[0]).toEqual(['富强', 'red', 0])
  for (const [index, id] of VALUE_IDS.entries()) {
    expect(shown).toContainEqual([VALUES[id].name.zh, levelColors[Math.floor(index / 4)], index / 12])
  }
  expect(limits!.value).toEqual(Array(12).fill(0.5))
})

test('goes clockwise: the second value is the last against the clock', () => {
  const { radar } = textRadarOption({ scores, thresholds }, { language: 'en', levelColors }) as {
    radar: { indicator: { name: string }[] }
  }
  expect(radar.indicator.map(({ name }) => name).slice(-2)).toEqual(['Civility', 'Democracy'])
})
