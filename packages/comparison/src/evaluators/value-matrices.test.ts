import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { valueLabelMatrix, valueScoreMatrix } from './value-matrices.ts'

test('labels and scores of texts are rows in label order', () => {
  expect(valueLabelMatrix([{ values: ['friendliness', 'prosperity'] }, { values: [] }])).toEqual({
    rows: 2,
    labels: 12,
    data: Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  })
  const scores = byValue((_, index) => index / 16)
  expect(valueScoreMatrix([{ scores }]).data).toEqual(Float64Array.from({ length: 12 }, (_, index) => index / 16))
})
