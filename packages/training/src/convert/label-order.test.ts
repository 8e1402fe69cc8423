import { DATASET_ORDER, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { labelOrder } from './label-order.ts'

const named = (names: readonly string[]) => ({ id2label: Object.fromEntries(names.entries()) })

test('without names it is the order that was asked for, or the canonical one', () => {
  expect(labelOrder({}, 'dataset')).toEqual({ order: DATASET_ORDER, from: 'option' })
  expect(labelOrder({})).toEqual({ order: VALUE_IDS, from: 'default' })
})

test.each([
  ['ids', (id: keyof typeof VALUES) => id],
  ['English names', (id: keyof typeof VALUES) => VALUES[id].name.en],
  ['Chinese names', (id: keyof typeof VALUES) => VALUES[id].name.zh],
  ['columns of the dataset', (id: keyof typeof VALUES) => VALUES[id].datasetColumn],
] as const)('the names in config.json count: %s', (_, name) => {
  const reversed = DATASET_ORDER.toReversed()
  expect(labelOrder(named(reversed.map(name)))).toEqual({ order: reversed, from: 'config.json' })
})

test.each([
  ['names of another kind', named(VALUE_IDS.map((_, index) => `LABEL_${index}`))],
  ['a value twice', named([...VALUE_IDS.slice(1), 'harmony'])],
  ['too few names', named(VALUE_IDS.slice(1))],
  ['no object', { id2label: 'prosperity' }],
  ['null', { id2label: null }],
])('%s say nothing', (_, config) => {
  expect(labelOrder(config)).toEqual({ order: VALUE_IDS, from: 'default' })
})

test('names and an order that contradict each other are an error that shows where', () => {
  expect(labelOrder(named(DATASET_ORDER), 'dataset').order).toEqual(DATASET_ORDER)
  expect(() => labelOrder(named(VALUE_IDS), 'dataset')).toThrow(
    expect.objectContaining({
      code: 'training/labels-contradict',
      message: `config.json names output 0 ${VALUE_IDS[0]}, in the order "dataset" it is ${DATASET_ORDER[0]}.`,
    }),
  )
})
