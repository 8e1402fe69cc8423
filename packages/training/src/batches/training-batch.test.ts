import { expect, test } from 'vitest'
import { trainingBatch } from './training-batch.ts'

const text = (...ids: number[]) => ({ id: `${ids}`, ids: Int32Array.from(ids), labels: Uint8Array.of(1, 0) })

test('tokens of texts of different lengths lie below one another, and each knows its place', () => {
  const batch = trainingBatch([text(101, 7, 102), text(101, 102)])
  expect(batch).toMatchObject({ texts: 2, length: 3, tokens: 5, rows: Int32Array.of(7, 101, 102) })
  expect(batch.tokenRows.data).toEqual(BigInt64Array.of(1n, 0n, 2n, 1n, 2n))
  expect(batch.textOf.data).toEqual(BigInt64Array.of(0n, 0n, 0n, 1n, 1n))
  expect(batch.positions.data).toEqual(BigInt64Array.of(0n, 1n, 2n, 0n, 1n))
  expect(batch.tokenAt).toEqual({ type: 'int64', dims: [2, 3], data: BigInt64Array.of(0n, 1n, 2n, 3n, 4n, 3n) })
  expect(batch.attentionMask).toEqual({ type: 'int64', dims: [2, 3], data: BigInt64Array.of(1n, 1n, 1n, 1n, 1n, 0n) })
})

test('targets take the place of labels where a text has them', () => {
  const soft = { ...text(101, 102), targets: Float32Array.of(0.25, 0.75) }
  expect(trainingBatch([soft, text(101, 102)]).labels.data).toEqual(Float32Array.of(0.25, 0.75, 1, 0))
})
