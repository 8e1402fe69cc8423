import { DATASET_ORDER, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { type LabelOrderName, labelOrder } from './label-order.ts'

const orderOf = (config: Readonly<Record<string, unknown>>, asked?: LabelOrderName) =>
  labelOrder(config, { asked, file: 'shape.json' })

const named = (names: readonly string[]) => ({ id2label: Object.fromEntries(names.entries()) })

test('without names it is the order that was asked for, or the canonical one', () => {
  expect(orderOf({}, 'dataset')).toEqual({ order: DATASET_ORDER, from: 'option' })
  expect(orderOf({})).toEqual({ order: VALUE_IDS, from: 'default' })
})

test.each([
  ['ids', (id: keyof typeof VALUES) => id],
  ['English names', (id: keyof typeof VALUES) => VALUES[id].name.en],
  ['Chinese names', (id: keyof typeof VALUES) => VALUES[id].name.zh],
  ['columns of the dataset', (id: keyof typeof VALUES) => VALUES[id].datasetColumn],
] as const)('the names in config.json count: %s', (_, name) => {
  const reversed = DATASET_ORDER.toReversed()
  expect(orderOf(named(reversed.map(name)))).toEqual({ order: reversed, from: 'config.json' })
})

test.each([
  ['names of another kind', named(VALUE_IDS.map((_, index) => `LABEL_${index}`))],
  ['fewer of these', named(VALUE_IDS.slice(1).map((_, index) => `LABEL_${index}`))],
  ['no object', { id2label: 'prosperity' }],
  ['null', { id2label: null }],
])('%s say nothing', (_, config) => {
  expect(orderOf(config)).toEqual({ order: VALUE_IDS, from: 'default' })
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
  expect(() => orderOf(named(names))).toThrow(
    expect.objectContaining({ code: 'training/unknown-labels', message: `shape.json: "id2label", ${what}` }),
  )
})

test('names of other things give way to an order that is asked for, a slip does not', () => {
  expect(orderOf(named(VALUE_IDS.map((_, index) => `x${index}`)), 'dataset').from).toBe('option')
  expect(() => orderOf(named(['prosperty', ...VALUE_IDS.slice(1)]), 'canonical')).toThrow()
})

test('names and an order that contradict each other are an error that shows where', () => {
  expect(orderOf(named(DATASET_ORDER), 'dataset').order).toEqual(DATASET_ORDER)
  expect(() => orderOf(named(VALUE_IDS), 'dataset')).toThrow(
    expect.objectContaining({
      code: 'training/labels-contradict',
      message: `shape.json: "id2label", output 0 is ${VALUE_IDS[0]}, in the order "dataset" it is ${DATASET_ORDER[0]}`,
    }),
  )
})
