import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runGraph, spread } from '../../test/run-graph.ts'
import { GraphBuilder, quantizedGather, quantizedMatMul } from '../index.ts'
import { MAX_QUANTIZED_WEIGHT, quantizeWeight } from './quantize-weight.ts'
import { quantizeRows } from './quantized-gather.ts'

const weights = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), { minLength: 12, maxLength: 12 })

test('each weight is within half a step of its output’s scale, and moves to the place that a product wants', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const [outputs, inputs] = [3, 4]
      const { data, scales } = quantizeWeight(Float32Array.from(given), outputs, inputs)
      given.forEach((weight, i) => {
        const output = Math.floor(i / inputs)
        const scale = scales[output]!
        const quantized = data[(i % inputs) * outputs + output]!
        expect(Math.abs(quantized * scale - weight)).toBeLessThanOrEqual(scale * 0.5001)
      })
    }),
  )
})

test('a weight larger than the block that is moved at a time arrives whole', () => {
  const [outputs, inputs] = [70, 130]
  const weight = spread([outputs, inputs]).data
  const { data, scales } = quantizeWeight(weight, outputs, inputs)
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) {
      const difference = data[input * outputs + output]! * scales[output]! - weight[output * inputs + input]!
      expect(Math.abs(difference)).toBeLessThanOrEqual(scales[output]! * 0.5001)
    }
  }
})

test('no pair of products passes the 16 bits that processors without VNNI add in', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const { data } = quantizeWeight(Float32Array.from(given), 3, 4)
      expect(Math.max(...data.map(Math.abs))).toBeLessThanOrEqual(MAX_QUANTIZED_WEIGHT)
    }),
  )
  expect(2 * 255 * MAX_QUANTIZED_WEIGHT).toBeLessThanOrEqual(32_767)
})

test('rows of zeros stay zeros', () => {
  expect(quantizeWeight(new Float32Array(4), 2, 2)).toEqual({ data: new Int8Array(4), scales: Float32Array.of(1, 1) })
  expect(quantizeRows({ dims: [2, 2], data: new Float32Array(4) }).scales).toEqual(Float32Array.of(1, 1))
})

test('the quantized product is near the exact one, and two products share one quantized input', async () => {
  const weight = spread([5, 8], 3).data
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['rows', 8])
  graph.output('y', quantizedMatMul(graph, x, weight, { name: 'a', inputs: 8, outputs: 5 }))
  graph.output('z', quantizedMatMul(graph, x, weight, { name: 'b', inputs: 8, outputs: 5 }))
  expect(graph.nodes.filter(({ operator }) => operator === 'DynamicQuantizeLinear')).toHaveLength(1)
  const input = spread([3, 8], 1)
  const { y, z } = await runGraph(graph, { x: input })
  expect(z).toEqual(y)
  y!.data.forEach((value, i) => {
    let exact = 0
    for (let k = 0; k < 8; k++) exact += input.data[Math.floor(i / 5) * 8 + k]! * weight[(i % 5) * 8 + k]!
    expect(Math.abs(value - exact)).toBeLessThan(0.15)
  })
})

test('quantized rows of an embedding are within half a step', async () => {
  const table = spread([6, 4], 2)
  const graph = new GraphBuilder()
  const ids = graph.input('ids', 'int64', ['count'])
  graph.output('rows', quantizedGather(graph, table, ids, 'table'))
  const { rows } = await runGraph(graph, { ids: { type: 'int64', dims: [3], data: BigInt64Array.of(5n, 0n, 5n) } })
  expect(rows!.dims).toEqual([3, 4])
  rows!.data.forEach((value, i) => {
    expect(Math.abs(value - table.data[[5, 0, 5][Math.floor(i / 4)]! * 4 + (i % 4)]!)).toBeLessThan(1.5 / 127)
  })
})
