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

/** The numbers, and how often one of them was read. */
function counted(numbers: Uint32Array) {
  const counter = { reads: 0, numbers }
  counter.numbers = new Proxy(numbers, {
    get(target, key) {
      if (key !== 'length') counter.reads += 1
      return Reflect.get(target, key, target)
    },
  })
  return counter
}

// Sixteen buckets for each of the low bits that a table of that many rows would be looked up by.
const alikeAtTheEnd = Uint32Array.from({ length: 2 ** 18 }, (_, row) => (row >>> 14) * 2 ** 20 + (row & (2 ** 14 - 1)))

test.each([
  ['far apart', Uint32Array.from({ length: 2 ** 18 }, (_, row) => 64 * row)],
  ['one beside the other', Uint32Array.from({ length: 2 ** 18 }, (_, row) => row)],
  ['all but one in one block', Uint32Array.from({ length: 2 ** 18 }, (_, row) => (row < 2 ** 18 - 1 ? row : most - 1))],
  ['alike in their low bits', alikeAtTheEnd],
  ['up to the last of 32 bits', Uint32Array.of(0, 1, 2 ** 31, 2 ** 32 - 1)],
])('whatever buckets a file has, few numbers are read to find one: those %s', (_, kept) => {
  const rows = bucketRows(kept)
  expect(rows.table.length).toBeLessThanOrEqual(4 * kept.length + 1)
  const [numbers, table] = [counted(kept), counted(rows.table)]
  const watched = { ...rows, kept: numbers.numbers, table: table.numbers }
  for (let row = 0; row < kept.length; row += 997) {
    const bucket = kept[row]!
    expect(rowOf(watched, bucket)).toBe(row)
    expect(rowOf(watched, bucket + 1)).toBe(kept[row + 1] === bucket + 1 ? row + 1 : -1)
    expect(numbers.reads + table.reads).toBeLessThan(2 * 24)
    numbers.reads = 0
    table.reads = 0
  }
})

test('without buckets no bucket has a row', () => {
  expect(rowOf(bucketRows(new Uint32Array(0)), 0)).toBe(-1)
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
