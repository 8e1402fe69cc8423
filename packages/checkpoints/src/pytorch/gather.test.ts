import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from './gather.ts'
import { checkLayout } from './layout.ts'

const fail = (what: string) => new Error(what)
const dimensions = fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), stride: fc.nat(6) }), { maxLength: 4 })

test('takes each element from where the strides say, in row-major order', () => {
  fc.assert(
    fc.property(dimensions, fc.nat(5), (axes, offset) => {
      const shape = axes.map(({ size }) => size)
      const strides = axes.map(({ stride }) => stride)
      const storage = Float32Array.from({ length: 100 }, (_, i) => i)
      const layout = checkLayout([null, offset, shape, strides], storage.length, fail)
      let expected = [offset]
      for (const { size, stride } of axes) {
        expected = expected.flatMap((at) => Array.from({ length: size }, (_, i) => at + i * stride))
      }
      expect([...gather(storage, layout)]).toEqual(expected)
      if (layout.contiguous) expect(expected).toEqual(expected.map((_, i) => offset + i))
    }),
  )
})

test('a scalar is one element', () => {
  expect([...gather(Float32Array.of(5, 6), checkLayout([null, 1, [], []], 2, fail))]).toEqual([6])
})
