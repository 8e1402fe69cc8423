import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeGaps, encodeGaps } from './bucket-gaps.ts'
import { bucketRows, featuresByRow, rowOf } from './bucket-rows.ts'

const most = 2 ** 24
const buckets = fc
  .uniqueArray(fc.oneof(fc.nat({ max: most - 1 }), fc.nat({ max: 300 })), { maxLength: 200 })
  .map((found) => Uint32Array.from(found).sort())

test('each kept bucket has the row of its place, and no other bucket has one', () => {
  fc.assert(
    fc.property(buckets, fc.nat({ max: most - 1 }), (kept, other) => {
      const rows = bucketRows(kept)
      kept.forEach((bucket, row) => {
        expect(rowOf(rows, bucket)).toBe(row)
      })
      expect(rowOf(rows, other)).toBe(kept.indexOf(other))
    }),
  )
})

test('features keep their order and lose what has no row', () => {
  const features = { buckets: Uint32Array.of(9, 4, 70), counts: Uint32Array.of(1, 2, 3) }
  expect(featuresByRow(features, bucketRows(Uint32Array.of(4, 9)))).toEqual({
    buckets: Uint32Array.of(1, 0),
    counts: Uint32Array.of(1, 2),
  })
})

test('gaps are read back', () => {
  fc.assert(
    fc.property(buckets, (kept) => {
      expect(decodeGaps(encodeGaps(kept), kept.length, most)).toEqual(kept)
    }),
  )
})

test.each([
  ['too few bytes', Uint8Array.of(3), 2, 16],
  ['too many bytes', Uint8Array.of(3, 0, 0), 2, 16],
  ['a number that does not end', Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0), 1, most],
  ['a bucket beyond the last', Uint8Array.of(3, 12), 2, 16],
])('%s are no list of buckets', (_, bytes, rows, buckets) => {
  expect(decodeGaps(bytes, rows, buckets)).toBeUndefined()
})
