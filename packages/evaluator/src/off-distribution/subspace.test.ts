import { expect, test } from 'vitest'
import { decodeSubspace, distanceFrom, encodeSubspace, type Subspace } from './subspace.ts'

const subspace: Subspace = {
  mean: Float32Array.of(1, 2, 3),
  directions: [Float32Array.of(1, 0, 0), Float32Array.of(0, 0.6, 0.8)],
}

test('what lies in the subspace has no distance, what stands on it its own length', () => {
  expect(distanceFrom(subspace, Float32Array.of(5, 2 + 6, 3 + 8))).toBeCloseTo(0, 6)
  expect(distanceFrom(subspace, Float32Array.of(7, 2 + 8, 3 - 6))).toBeCloseTo(10, 6)
})

test('refuses a vector of another length: what is undefined would never be beyond a limit', () => {
  expect(() => distanceFrom(subspace, Float32Array.of(1, 2))).toThrow(
    expect.objectContaining({
      code: 'evaluator/subspace-invalid',
      message: expect.stringContaining('rows of 3 numbers, the encoder gives 2'),
    }),
  )
})

test('comes back from its bytes, wherever they lie', () => {
  const bytes = encodeSubspace(subspace)
  expect(bytes).toHaveLength(40)
  expect(decodeSubspace(bytes, 'm')).toEqual(subspace)
  const larger = new Uint8Array(48)
  larger.set(bytes, 3)
  expect(decodeSubspace(larger.subarray(3, 43), 'm')).toEqual(subspace)
})

const whole = encodeSubspace(subspace)

test.each([
  ['nothing', new Uint8Array(0)],
  ['half a row', whole.subarray(0, 20)],
  ['a length alone', whole.subarray(0, 4)],
  ['rows of length 0', new Uint8Array(40)],
  ['rows longer than the file', new Uint8Array(40).fill(255, 0, 4)],
  [
    'more rows than a space has',
    encodeSubspace({ mean: Float32Array.of(1), directions: [Float32Array.of(1), Float32Array.of(1)] }),
  ],
  ['numbers that are none', encodeSubspace({ mean: Float32Array.of(1, Number.NaN, 0), directions: [] })],
])('refuses %s, by the name of the file', (_, bytes) => {
  expect(() => decodeSubspace(bytes, 'folder/off-distribution.bin')).toThrow(
    expect.objectContaining({
      code: 'evaluator/subspace-invalid',
      message: expect.stringMatching(/^folder\/off-distribution.bin: expected the length of a row/),
    }),
  )
})
