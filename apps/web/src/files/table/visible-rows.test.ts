import { expect, test } from 'vitest'
import { HIGHEST_PIXELS, scrollTopFor, visibleRows } from './visible-rows.ts'

const place = { scrollTop: 0, viewHeight: 440, rowHeight: 44, count: 1000 }

test.each([
  [{}, { first: 0, end: 16, top: 0, height: 44_000 }],
  [{ scrollTop: 4410 }, { first: 94, end: 117, top: 94 * 44, height: 44_000 }],
  [{ scrollTop: 1e9 }, { first: 984, end: 1000, top: 984 * 44, height: 44_000 }],
  [{ count: 3 }, { first: 0, end: 3, top: 0, height: 132 }],
  [{ count: 0 }, { first: 0, end: 0, top: 0, height: 0 }],
])('%j draws %j', (changes, rows) => {
  expect(visibleRows({ ...place, ...changes })).toEqual(rows)
})

test('a table too high for a browser still shows its last row at its end', () => {
  const long = { ...place, count: 1_000_000, scrollTop: HIGHEST_PIXELS - 440 }
  const { first, end, top, height } = visibleRows(long)
  expect([first, end, height]).toEqual([999_984, 1_000_000, HIGHEST_PIXELS])
  expect(top + (end - first) * 44).toBeCloseTo(HIGHEST_PIXELS, 3)
})

test.each([
  [0, undefined],
  [9, undefined],
  [10, 44],
  [999, 43_560],
])('row %d comes into sight at %s', (row, scrollTop) => {
  expect(scrollTopFor(row, place)).toBe(scrollTop)
})

test.each([0, 1, 500_000, 999_999])('in a table too high for a browser row %d comes into sight', (row) => {
  const long = { ...place, count: 1_000_000, scrollTop: 4_000_000 }
  const scrollTop = scrollTopFor(row, long) ?? long.scrollTop
  const { first, end } = visibleRows({ ...long, scrollTop })
  expect(row >= first && row < end).toBe(true)
})
