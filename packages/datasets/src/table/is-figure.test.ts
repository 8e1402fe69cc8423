import { expect, test } from 'vitest'
import { isFigure } from './is-figure.ts'

test.each([
  ...[4, '4', ' 12.5 ', '-3', '1,234.5', '1e-3', '.5', '85%', '８５％', '4.5分', '4/5'],
  ...['2026-01-02', '2026/1/2', '2026.1.2', '2026/1/2 10:00', '2026-01-02 10:00:00', '2026-01-02T10:00:00.123Z'],
  ...['2026-01-02T10:00:00+08:00', '2026年1月2日', '2026年1月', '1月2日', '2/1/2026', '10:30', '下午 3:05', '3:05 PM'],
])('%j is a figure', (cell) => {
  expect(isFigure(cell)).toBe(true)
})

test.each([
  ...[undefined, true, '', ' ', '-', '一', '4 个', 'A', '1. 诚信', '2026 年的大事', '12.5 和 3', 'GPT-4', '3.1.4'],
  ...['1'.repeat(100_000), { error: '#N/A', sheet: '甲' }],
])('%j is none', (cell) => {
  expect(isFigure(cell)).toBe(false)
})
