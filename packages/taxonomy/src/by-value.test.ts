import { expect, test } from 'vitest'
import { byValue } from './by-value.ts'
import { VALUE_IDS } from './value-ids.ts'

test('a record by value has the twelve ids in label order, each with what was made of id and index', () => {
  const record = byValue((id, index) => `${index} ${id}`)
  expect(Object.keys(record)).toEqual([...VALUE_IDS])
  expect(record['rule-of-law']).toBe('7 rule-of-law')
})
