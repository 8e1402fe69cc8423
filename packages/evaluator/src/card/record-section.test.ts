import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { recordSection } from './record-section.ts'

test('a record by value has its table at any depth', () => {
  const section = recordSection('Figures', { texts: 3, test: { values: byValue(() => ({ f1: 0.5 })) } }).join('\n')
  expect(section).toContain('| texts | 3 |')
  expect(section).toContain('| 和谐 Harmony | 0.500 |')
})
