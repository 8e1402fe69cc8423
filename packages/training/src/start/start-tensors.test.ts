import { DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import type { BaseModel } from '../base-model.ts'
import { startTensors } from './start-tensors.ts'

const outputs = (labels: readonly string[]) => Object.fromEntries(labels.map((label, index) => [index, label]))

/** A base whose output `n` has the weights n, n and the bias 10 n. */
function baseOf(id2label: unknown, count: number): BaseModel {
  const tensor = (name: string, shape: readonly number[], data: Iterable<number>) =>
    [name, { name, shape, data: Float32Array.from(data) }] as const
  const numbers = Array.from({ length: count }, (_, index) => index)
  const tensors = new Map([
    tensor('bert.pooler.dense.bias', [2], [7, 8]),
    tensor(
      'classifier.weight',
      [count, 2],
      numbers.flatMap((number) => [number, number]),
    ),
    tensor(
      'classifier.bias',
      [count],
      numbers.map((number) => 10 * number),
    ),
  ])
  return { tensors, configJson: { id2label } } as unknown as BaseModel
}

test.each([
  ['of our order', VALUE_IDS],
  ['of the order of the dataset', DATASET_ORDER],
])('takes the classifier %s, each row to the value that config.json names', (_, order) => {
  const tensors = startTensors(baseOf(outputs(order), 12))
  for (const [index, id] of VALUE_IDS.entries()) {
    const from = order.indexOf(id)
    expect([...tensors.get('classifier.weight')!.data.subarray(2 * index, 2 * index + 2)]).toEqual([from, from])
    expect(tensors.get('classifier.bias')!.data[index]).toBe(10 * from)
  }
})

test.each([
  ['nothing is said', undefined, 12],
  ['outputs have no names', outputs(VALUE_IDS.map((_, index) => `LABEL_${index}`)), 12],
  ['outputs are something else', outputs(VALUE_IDS.map((_, index) => `topic ${index}`)), 12],
  ['a value is there twice', outputs(['democracy', ...VALUE_IDS.slice(1)]), 12],
  ['there are more outputs than values', outputs(VALUE_IDS), 13],
])('leaves a classifier out where %s', (_, id2label, count) => {
  expect([...startTensors(baseOf(id2label, count)).keys()]).toEqual(['bert.pooler.dense.bias'])
})
