import { expect, test } from 'vitest'
import { fillDropoutMask } from './dropout-mask.ts'

const filled = (length: number, given: { rate: number; seed?: number; step?: number; index?: number }) => {
  const mask = new Uint8Array(length).fill(7)
  fillDropoutMask(mask, { seed: 0, step: 0, index: 0, ...given })
  return mask
}

test.each([0.1, 0.5, 0.9])('drops the share %f of the elements', (rate) => {
  const mask = filled(200_001, { rate })
  expect(mask.every((value) => value === 0 || value === 1)).toBe(true)
  const kept = mask.reduce((sum, value) => sum + value, 0) / mask.length
  expect(kept).toBeCloseTo(1 - rate, 2)
})

test('neighbours are dropped independently', () => {
  const mask = filled(200_000, { rate: 0.5 })
  for (const lag of [1, 2, 3, 512]) {
    let agree = 0
    for (let i = lag; i < mask.length; i++) agree += mask[i] === mask[i - lag] ? 1 : 0
    expect(agree / (mask.length - lag)).toBeCloseTo(0.5, 2)
  }
})

test('the same seed, step and index give the same mask, each other one another', () => {
  for (const seed of [1, 20_240_501, 2 ** 40, Number.MAX_SAFE_INTEGER - 1]) {
    const base = { rate: 0.5, seed, step: 2, index: 3 }
    expect(filled(64, base)).toEqual(filled(64, base))
    for (const change of [{ seed: seed + 1 }, { step: 3 }, { index: 4 }]) {
      expect(filled(64, { ...base, ...change })).not.toEqual(filled(64, base))
    }
  }
})
