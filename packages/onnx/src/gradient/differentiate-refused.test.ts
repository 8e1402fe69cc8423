import { expect, test } from 'vitest'
import { add, differentiate, GraphBuilder, layerNormalization, mul, reduceSum, unary, type Value } from '../index.ts'
import type { AttributeValue } from '../model/onnx-model.ts'

/** The halves of a vector of four numbers. */
function split(graph: GraphBuilder, x: Value): Value[] {
  const half = { type: 'float32', shape: [2] } as const
  return graph.node('Split', [x], [half, half], { attributes: { axis: 0, num_outputs: 2 } })
}

function total(graph: GraphBuilder, x: Value): Value {
  return reduceSum(graph, x, [])
}

function square(graph: GraphBuilder, x: Value): Value {
  return total(graph, mul(graph, x, x))
}

/** The sum of what a normalization gives and of its second output, the mean. */
function normalized(graph: GraphBuilder, x: Value): Value {
  const ones = graph.constant({ type: 'float32', dims: [4], data: Float32Array.of(1, 1, 1, 1) })
  const result = layerNormalization(graph, x, ones, ones, 1e-5)
  return add(graph, total(graph, result), total(graph, graph.nodes[0]!.outputs[1]!))
}

test('an operator without a rule is named', () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [2])
  const loss = reduceSum(graph, unary(graph, 'Floor', x), [])
  expect(() => differentiate(graph, loss, [x])).toThrow(
    expect.objectContaining({ code: 'onnx/no-gradient', message: expect.stringContaining('Floor') }),
  )
})

test.each<[string, string, (graph: GraphBuilder, x: Value) => Value]>([
  [
    'an output behind the first beside another path',
    'Split',
    (g, x) => add(g, square(g, x), total(g, split(g, x)[1]!)),
  ],
  ['an output behind the first alone', 'Split', (g, x) => total(g, split(g, x)[1]!)],
  ['the mean that a normalization gives beside its result', 'LayerNormalization', (g, x) => normalized(g, x)],
])('a loss that depends on %s names the operator', (_, operator, build) => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [4])
  const loss = build(graph, x)
  expect(() => differentiate(graph, loss, [x])).toThrow(
    expect.objectContaining({ code: 'onnx/no-gradient', message: expect.stringContaining(operator) }),
  )
})

test.each<
  [string, string, (graph: GraphBuilder, x: Value) => readonly Value[], Readonly<Record<string, AttributeValue>>]
>([
  ['over the axis 0', 'Softmax', (_, x) => [x], { axis: 0 }],
  ['over the axis 0', 'LayerNormalization', (_, x) => [x, x, x], { axis: 0 }],
  ['as tanh', 'Gelu', (_, x) => [x], { approximate: 'tanh' }],
  ['along the axis 1', 'Gather', (graph, x) => [x, graph.integers(0)], { axis: 1 }],
  ['with the factor alpha', 'Gemm', (_, x) => [x, x], { alpha: { float: 3 } }],
  ['with the factor beta', 'Gemm', (_, x) => [x, x], { beta: { float: 0.5 } }],
  ['with a bias of the shape []', 'Gemm', (graph, x) => [x, x, graph.scalar(1)], {}],
  ['with a bias of the shape [2,2]', 'Gemm', (_, x) => [x, x, x], {}],
  ['over axes that are no constant', 'ReduceSum', (_, x) => [x], {}],
  ['without a permutation', 'Transpose', (_, x) => [x], {}],
])('a node %s has no gradient that would be wrong: %s', (outside, operator, inputs, attributes) => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [2, 2])
  const [y] = graph.node(operator, inputs(graph, x), [{ type: 'float32', shape: [2, 2] }], { attributes })
  expect(() => differentiate(graph, total(graph, y!), [x])).toThrow(
    expect.objectContaining({ code: 'onnx/no-gradient', message: `${operator} ${outside} can't be differentiated` }),
  )
})

test('what a source is made of is not differentiated', () => {
  const graph = new GraphBuilder()
  const rounded = unary(graph, 'Floor', graph.input('x', 'float32', [4]))
  expect(differentiate(graph, square(graph, rounded), [rounded])[0]!.shape).toEqual([4])
})

test('a loss that is no scalar is a mistake of the caller', () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [4])
  expect(() => differentiate(graph, mul(graph, x, x), [x])).toThrow(
    new RangeError('The loss Mul_0_0 [4] is no scalar.'),
  )
})

test('a source that the loss does not depend on is named', () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [2])
  const y = graph.input('unused', 'float32', [2])
  expect(() => differentiate(graph, reduceSum(graph, x, []), [y])).toThrow(
    expect.objectContaining({ code: 'onnx/not-connected', message: expect.stringContaining('unused') }),
  )
})
