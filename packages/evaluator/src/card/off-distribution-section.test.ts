import { expect, test } from 'vitest'
import { offDistributionSection } from './off-distribution-section.ts'

test('has a row a signal, with the limits that there are', () => {
  const auroc = { energy: { english: 0.9 }, length: { english: 0.5 } }
  const section = offDistributionSection({ limits: { length: 150 }, within: 0.99, auroc }).join('\n')
  expect(section).toContain('99.0 % of held-out texts')
  expect(section).toContain('| energy | – | 0.900 |\n| length | below 150 | 0.500 |')
})

test('is not there where nothing is told of a text', () => {
  expect(offDistributionSection(undefined)).toEqual([])
  expect(offDistributionSection({ limits: {}, within: 0.99, auroc: {} })).toEqual([])
  expect(offDistributionSection({ limits: {}, within: 0.99, auroc: { energy: { english: 0.5 } } })).toEqual([])
})
