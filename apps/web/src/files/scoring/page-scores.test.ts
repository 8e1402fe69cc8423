import { expect, test } from 'vitest'
import { BINS, emptyPageScores, takeIn } from './page-scores.ts'

test('a batch is counted in the distributions and stands in its rows', () => {
  const page = emptyPageScores(Uint8Array.of(0, 0, 0))
  const scores = new Float64Array(24).fill(0.26)
  scores[0] = 1
  scores[12] = 0
  takeIn(page, {
    rows: Uint32Array.of(2, 0),
    scores,
    present: Uint16Array.of(0b1001, 0b1000),
    tokens: Uint32Array.of(1, 1),
    unseen: Float64Array.of(0, 0),
    unlike: Uint8Array.of(0, 0),
    model: 'm',
    device: 'cpu',
  })
  expect([...page.states]).toEqual([1, 0, 1])
  expect(page.scores[24]).toBe(1)
  expect(page.scores[0]).toBe(0)
  expect([page.bins[BINS - 1], page.bins[0], page.bins[BINS + 5]]).toEqual([1, 1, 2])
  expect([...page.presentRows.slice(0, 5)]).toEqual([1, 0, 0, 2, 0])
})
