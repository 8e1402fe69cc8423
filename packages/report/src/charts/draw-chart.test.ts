import { compareAnswers, type ScoredAnswer } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { PAGE_STYLE } from '../html/page-style.ts'
import { styleOf } from './chart-colors.ts'
import { drawChart } from './draw-chart.ts'
import { heatMapOption } from './heat-map-option.ts'
import { intervalOption } from './interval-option.ts'
import { radarOption } from './radar-option.ts'

const size = { width: 960, height: 728, id: 'chart', title: 'Scores' }
const quick = { resamples: 10 }

/** One answer of each LLM, with its own scores of the twelve values. */
function comparisonOf(scoresOf: Readonly<Record<string, readonly number[]>>) {
  const answers = Object.entries(scoresOf).map(
    ([llm, scores]): ScoredAnswer => ({ llm, questionId: 'q', status: 'answered', scores, values: [] }),
  )
  return compareAnswers(answers, quick)
}

const alike = (score: number) => VALUE_IDS.map(() => score)
const textsOf = (svg: string) => Array.from(svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g), ([, text]) => text!)

test.each([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])('an axis to %d has even steps in its labels', (top) => {
  const svg = drawChart(intervalOption(comparisonOf({ lark: alike(top) }), 'en'), size)
  const labels = textsOf(svg).filter((text) => /^[\d.]+$/.test(text))
  expect(labels.length).toBeGreaterThan(3)
  expect(Number(labels.at(-1))).toBe(top)
  const steps = labels.slice(1).map((label, index) => Number(label) - Number(labels[index]))
  for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9)
})

test.each([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])('a radar to %d has a scale of even steps', (top) => {
  const svg = drawChart(radarOption(comparisonOf({ lark: alike(top) }), 'en'), size)
  const labels = textsOf(svg).filter((text) => /^[\d.]+$/.test(text))
  expect([Number(labels[0]), Number(labels.at(-1))]).toEqual([0, top])
  const step = Number(labels[1])
  expect([0.02, 0.05, 0.1, 0.2]).toContain(step)
  for (const [index, label] of labels.entries()) expect(Number(label)).toBeCloseTo(index * step, 9)
})

test('a radar leaves out an LLM with a score that is not defined, and the others keep their colours', () => {
  const comparison = structuredClone(comparisonOf({ lark: alike(0.3), heron: alike(0.4) }))
  Object.assign(comparison.llms[0]!.values.justice, { score: {} })
  const [series] = radarOption(comparison, 'en').series as [{ readonly data: readonly object[] }]
  expect(series.data).toEqual([expect.objectContaining({ name: 'heron', itemStyle: { color: styleOf(1).color } })])
})

test('colours stand out from either paper', () => {
  const dots = drawChart(intervalOption(comparisonOf({ lark: alike(0.3) }), 'en'), size)
  expect(dots).not.toContain('fill-opacity="0.8"')
  const papers = PAGE_STYLE.match(/--paper: light-dark\(#fff, (#\w{6})\)/)!
  for (const paper of ['#ffffff', papers[1]!]) {
    for (let index = 0; index < 8; index++) {
      expect(contrast(luminance(styleOf(index).color), luminance(paper))).toBeGreaterThan(3)
    }
  }
})

describe('names', () => {
  const comparison = comparisonOf({ 'zr1-chat-7': alike(0.3), 'zr0-cls-0': alike(0.4) })

  test('of LLMs are shown as they are, whatever the drawing calls its parts', () => {
    const svg = drawChart(heatMapOption(comparison, 'en'), size)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['zr1-chat-7', 'zr0-cls-0']))
  })

  test('of parts begin with that of the chart, in tags and in the style', () => {
    const svg = drawChart(intervalOption(comparison, 'en'), size)
    const markup = svg.replace(/>[^<]*<\/text>/g, '></text>')
    expect(markup).not.toMatch(/zr\d/)
    expect(markup).toMatch(/class="chart-\d+"/)
    expect(markup).toMatch(/<style[^>]*>[\s\S]*\.chart-\d+:hover/)
    expect(drawChart(intervalOption(comparison, 'en'), size)).toBe(svg)
  })
})

test('a title is read out as it is', () => {
  const svg = drawChart({}, { ...size, title: "$& $1 $' <b>" })
  expect(svg).toMatch(/^<svg role="img" aria-labelledby="chart-title" [^>]*><title id="chart-title">/)
  expect(svg).toContain('<title id="chart-title">$&amp; $1 $&#39; &lt;b&gt;</title>')
})

test('numbers stand out from their cells, at any score', () => {
  const shades = Array.from({ length: 10 }, (_, row) => VALUE_IDS.map((_, column) => (row * 12 + column) / 119))
  const comparison = comparisonOf(Object.fromEntries(shades.map((scores, row) => [`llm ${row}`, scores])))
  const svg = drawChart(heatMapOption(comparison, 'en'), size)
  const cells = Array.from(svg.matchAll(/<path [^>]*fill="(rgb\([^)]*\))"[^>]*ecmeta_data_index/g), ([, fill]) => fill!)
  const numbers = Array.from(svg.matchAll(/<text [^>]*fill="(#[^"]*)"[^>]*>\d\.\d\d</g), ([, fill]) => fill!)
  expect([cells.length, numbers.length]).toEqual([120, 120])
  cells.forEach((cell, index) => {
    expect(contrast(luminance(cell), luminance(numbers[index]!))).toBeGreaterThan(4.5)
  })
})

/** How far two colours stand apart, as WCAG 2 has it: 1 to 21. */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** The relative luminance of `rgb(r,g,b)` or `#rrggbb`, as WCAG 2 has it. */
function luminance(color: string): number {
  const parts = color.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    : color.match(/\d+/g)!.map(Number)
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
