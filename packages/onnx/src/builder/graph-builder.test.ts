import { expect, test } from 'vitest'
import { runGraph } from '../../test/run-graph.ts'
import { add, GraphBuilder, gemm, layerNormalization, matMul, mul, reshape, unary } from '../index.ts'

const tensor = (dims: readonly number[], ...data: number[]) =>
  ({ type: 'float32', dims, data: Float32Array.from(data) }) as const

test('runs on ONNX Runtime with sizes known only at run time', async () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['batch', 'length', 2])
  graph.output('y', reshape(graph, add(graph, x, graph.scalar(1)), ['length', 'batch', 2]))
  const { y } = await runGraph(graph, { x: tensor([1, 3, 2], 0, 1, 2, 3, 4, 5) })
  expect(y).toEqual({ dims: [3, 1, 2], data: [1, 2, 3, 4, 5, 6] })
})

test('stores equal constants once', () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [2])
  graph.output('y', mul(graph, add(graph, x, graph.scalar(2)), graph.scalar(2)))
  expect(graph.model().initializers.size).toBe(1)
})

test('leaves out nodes, outputs and weights that no output needs', () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [2, 2])
  const weight = graph.initializer('unused', tensor([1], 1))
  mul(graph, x, weight)
  const scale = graph.initializer('scale', tensor([2], 1, 1))
  const shift = graph.initializer('shift', tensor([2], 0, 0))
  graph.output('y', layerNormalization(graph, x, scale, shift, 1e-5))
  const { nodes, initializers } = graph.model()
  expect(nodes.map(({ operator, outputs }) => [operator, outputs.length])).toEqual([['LayerNormalization', 1]])
  expect([...initializers.keys()]).toEqual(['scale', 'shift'])
})

test('one value can be several outputs, and an input can be one', async () => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [1])
  const y = unary(graph, 'Neg', x)
  graph.output('first', y)
  graph.output('second', y)
  graph.output('same', x)
  const results = await runGraph(graph, { x: tensor([1], 3) })
  expect(results).toMatchObject({ first: { data: [-3] }, second: { data: [-3] }, same: { data: [3] } })
})

test.each<[string, (graph: GraphBuilder) => void]>([
  ['weights', (graph) => graph.initializer('x', tensor([1], 2))],
  ['inputs', (graph) => graph.input('x', 'float32', [1])],
  ['outputs', (graph) => graph.output('y', graph.scalar(1))],
  ['a weight and an output', (graph) => graph.initializer('y', tensor([1], 2))],
  ['an input and an output', (graph) => graph.input('y', 'float32', [1])],
  ['an output and what another node gives', (graph) => graph.output('Neg_0_0', graph.scalar(1))],
  ['an output and a constant', (graph) => graph.output('constant_0', graph.scalar(1))],
])('two %s of one name are a mistake of the caller', (_, build) => {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [1])
  graph.output('y', unary(graph, 'Neg', x))
  expect(() => build(graph)).toThrow(/^The graph has two values named [a-zA-Z_0-9]+\.$/)
})

test('names that the caller took are not given to nodes and constants', async () => {
  const graph = new GraphBuilder()
  const weight = graph.initializer('constant_0', tensor([1], 5))
  const x = graph.input('Add_0_0', 'float32', [1])
  graph.output('Add_1_0', add(graph, add(graph, x, weight), graph.scalar(2)))
  expect(await runGraph(graph, { Add_0_0: tensor([1], 1) })).toEqual({ Add_1_0: { dims: [1], data: [8] } })
})

test('an output may have the name that its value has already', async () => {
  const graph = new GraphBuilder()
  const negated = unary(graph, 'Neg', graph.input('x', 'float32', [1]))
  graph.output(negated.name, negated)
  expect(await runGraph(graph, { x: tensor([1], 3) })).toMatchObject({ Neg_0_0: { data: [-3] } })
})

test('matrices that have no product are a mistake of the caller', () => {
  const graph = new GraphBuilder()
  const a = graph.input('a', 'float32', ['batch', 2, 3])
  expect(() => matMul(graph, a, graph.input('b', 'float32', [4, 5]))).toThrow('3 and 4 differ')
  const rows = graph.input('rows', 'float32', [2, 3])
  expect(() => gemm(graph, rows, rows)).toThrow('3 and 2 differ')
  expect(gemm(graph, rows, rows, { transposeB: true }).shape).toEqual([2, 2])
})

test('shapes that do not broadcast are a mistake of the caller', () => {
  const graph = new GraphBuilder()
  const [a, b] = [graph.input('a', 'float32', [2, 3]), graph.input('b', 'float32', [2, 2])]
  expect(() => add(graph, a, b)).toThrow('[2,3] and [2,2] do not broadcast')
})
