import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { renderReliabilityDiagram } from './reliability-diagram.ts'

const points = byValue((_, index) => ({ predicted: [0.1, 0.5], observed: index === 0 ? [0.25, 1] : [0, 0.5] }))

test('draws each value’s points, the share of texts upwards, with its name in both languages', () => {
  const svg = renderReliabilityDiagram(points)
  expect(svg.match(/<polyline /g)).toHaveLength(12)
  expect(svg.match(/<circle /g)).toHaveLength(24)
  // The first value: 0.1 across and 0.25 from below, of 120 pixels.
  expect(svg).toContain('<polyline points="12,90 60,0"')
  expect(svg).toContain('>富强 Prosperity</text>')
  expect(svg).toContain('>友善 Friendliness</text>')
})

test('needs nothing beside it, and is well-formed', () => {
  const svg = renderReliabilityDiagram(points)
  expect(svg).not.toMatch(/href|url\(|<script|<style/)
  const open = [...svg.matchAll(/<([a-z]+)[^>]*?(\/?)>/g)].filter(([, , closed]) => closed === '').length
  expect(svg.match(/<\//g)).toHaveLength(open)
})
