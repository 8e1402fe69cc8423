import { DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { valueColumns } from './value-columns.ts'

test('finds each value, in label order, in the order of the model', () => {
  expect(valueColumns(VALUE_IDS)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const columns = valueColumns(DATASET_ORDER)
  expect(columns.map((column) => DATASET_ORDER[column])).toEqual(VALUE_IDS)
  expect(columns).not.toEqual([...columns].sort((a, b) => a - b))
})
