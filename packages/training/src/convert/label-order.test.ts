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
  ['fewer of these', named(VALUE_IDS.slice(1).map((_, index) => `LABEL_${index}`))],
  ['no object', { id2label: 'prosperity' }],
  ['null', { id2label: null }],
])('%s say nothing', (_, config) => {
  expect(labelOrder(config)).toEqual({ order: VALUE_IDS, from: 'default' })
})

test.each([
  [
    'a value twice',
    [...VALUE_IDS.slice(1), 'harmony'],
    'output 11: expected one of the twelve values, each once, found "harmony" a second time',
  ],
  ['too few names', VALUE_IDS.slice(1), 'output 11: expected one of the twelve values, each once, found nothing'],
  [
    'a slip in one',
    ['prosperty', ...VALUE_IDS.slice(1)],
    'output 0: expected one of the twelve values, each once, found "prosperty", did you mean prosperity?',
  ],
  [
    'names of other things',
    VALUE_IDS.map((_, index) => `x${index}`),
    'output 0: expected one of the twelve values, each once, found "x0"',
  ],
])('%s in config.json is an error: another order would give each value the scores of another', (_, names, what) => {
  expect(() => labelOrder(named(names))).toThrow(
    expect.objectContaining({ code: 'training/unknown-labels', message: `config.json: "id2label", ${what}` }),
  )
})

test('names of other things give way to an order that is asked for, a slip does not', () => {
  expect(labelOrder(named(VALUE_IDS.map((_, index) => `x${index}`)), 'dataset').from).toBe('option')
  expect(() => labelOrder(named(['prosperty', ...VALUE_IDS.slice(1)]), 'canonical')).toThrow()
})

test('names and an order that contradict each other are an error that shows where', () => {
  expect(labelOrder(named(DATASET_ORDER), 'dataset').order).toEqual(DATASET_ORDER)
  expect(() => labelOrder(named(VALUE_IDS), 'dataset')).toThrow(
    expect.objectContaining({
      code: 'training/labels-contradict',
      message: `config.json names output 0 ${VALUE_IDS[0]}, in the order "dataset" it is ${DATASET_ORDER[0]}`,
    }),
  )
})
