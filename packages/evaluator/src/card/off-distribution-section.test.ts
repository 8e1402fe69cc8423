import { expect, test } from 'vitest'
import type { OffDistribution } from '../off-distribution/off-distribution.ts'
import { offDistributionSection } from './off-distribution-section.ts'

function section(offDistribution: OffDistribution | undefined): string[] {
  return offDistributionSection({ kind: 'encoder', ...(offDistribution ? { offDistribution } : {}) })
}

test('has a row a signal, with the limits that the evaluator can measure', () => {
  const auroc = { energy: { english: 0.9 }, length: { english: 0.5 } }
  const lines = section({ limits: { length: 150, rarity: 3 }, within: 0.99, auroc }).join('\n')
  expect(lines).toContain('99.0 % of held-out texts')
  expect(lines).toContain('| energy | – | 0.900 |\n| length | below 150 | 0.500 |')
  expect(lines).not.toContain('rarity')
})

test('is not there where nothing is told of a text', () => {
  expect(section(undefined)).toEqual([])
  expect(section({ limits: {}, within: 0.99, auroc: {} })).toEqual([])
  expect(section({ limits: {}, within: 0.99, auroc: { energy: { english: 0.5 } } })).toEqual([])
  expect(section({ limits: { rarity: 3 }, within: 0.99, auroc: {} })).toEqual([])
})
