import { expect, test } from 'vitest'
import { usedLimits } from './used-limits.ts'

const limits = { distance: 1, energy: -2, rarity: 3, length: 4 }

test.each([
  ['encoder', { distance: 1, energy: -2, length: 4 }],
  ['ngram', { energy: -2, rarity: 3, length: 4 }],
  ['blend', limits],
  ['binary-set', { energy: -2, length: 4 }],
] as const)('%s: keeps the limits of what it can measure', (kind, expected) => {
  expect(usedLimits({ kind, offDistribution: { limits, within: 0.99, auroc: {} } })).toEqual(expected)
})

test.each([
  ['encoder', undefined],
  ['blend', {}],
  ['encoder', { rarity: 3 }],
  ['ngram', { distance: 1 }],
  ['binary-set', { distance: 1, rarity: 3 }],
] as const)('%s: has none with the limits %j', (kind, given) => {
  const offDistribution = given && { limits: given, within: 0.99, auroc: {} }
  expect(usedLimits({ kind, ...(offDistribution ? { offDistribution } : {}) })).toBeUndefined()
})
