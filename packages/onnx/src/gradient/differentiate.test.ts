import { expect, test } from 'vitest'
import { type FloatTensor, runGraph, spread } from '../../test/run-graph.ts'
import {
  add,
  attention,
  differentiate,
  div,
  GraphBuilder,
  gather,
  gelu,
  gemm,
  layerNormalization,
  matMul,
  mul,
  packRows,
  padRows,
  type RowPlaces,
  reduceSum,
  reshape,
  sigmoid,
  softmax,
  softplus,
  sub,
  tanh,
  transpose,
  type Value,
  withDerivative,
} from '../index.ts'
import { GRADIENT_RULES } from './gradient-rules.ts'

type Build = (graph: GraphBuilder, values: Value[]) => Value

interface Case {
  readonly operator: string
  readonly title: string
  readonly shapes: readonly (readonly number[])[]
  readonly build: Build
}

const rows = (graph: GraphBuilder) => graph.integers(2, 0, 2, 1)

const places = (graph: GraphBuilder): RowPlaces => ({
  rowAt: graph.constant({ type: 'int64', dims: [2, 2], data: BigInt64Array.of(0n, 1n, 2n, 2n) }),
  placeOf: graph.integers(0, 1, 2),
  present: graph.constant({ type: 'float32', dims: [2, 2], data: Float32Array.of(1, 1, 1, 0) }),
})

const cases: Case[] = [
  {
    operator: 'Add',
    title: 'equal shapes',
    shapes: [
      [3, 4],
      [3, 4],
    ],
    build: (g, [a, b]) => add(g, a!, b!),
  },
  { operator: 'Add', title: 'a row', shapes: [[3, 4], [4]], build: (g, [a, b]) => add(g, a!, b!) },
  {
    operator: 'Add',
    title: 'an inner axis of 1',
    shapes: [
      [2, 3, 4],
      [2, 1, 4],
    ],
    build: (g, [a, b]) => add(g, a!, b!),
  },
  {
    operator: 'Sub',
    title: 'a column',
    shapes: [
      [3, 4],
      [3, 1],
    ],
    build: (g, [a, b]) => sub(g, a!, b!),
  },
  { operator: 'Mul', title: 'a scalar', shapes: [[3, 4], []], build: (g, [a, b]) => mul(g, a!, b!) },
  { operator: 'Mul', title: 'the same value twice', shapes: [[3, 4]], build: (g, [a]) => mul(g, a!, a!) },
  {
    operator: 'Div',
    title: 'a row away from zero',
    shapes: [[3, 4], [4]],
    build: (g, [a, b]) => div(g, a!, add(g, mul(g, b!, b!), g.scalar(1))),
  },
  {
    operator: 'MatMul',
    title: 'matrices',
    shapes: [
      [3, 4],
      [4, 5],
    ],
    build: (g, [a, b]) => matMul(g, a!, b!),
  },
  {
    operator: 'MatMul',
    title: 'batches',
    shapes: [
      [2, 2, 3, 4],
      [2, 2, 4, 3],
    ],
    build: (g, [a, b]) => matMul(g, a!, b!),
  },
  {
    operator: 'MatMul',
    title: 'a shared matrix',
    shapes: [
      [2, 3, 4],
      [4, 5],
    ],
    build: (g, [a, b]) => matMul(g, a!, b!),
  },
  ...[false, true].flatMap((transposeA) =>
    [false, true].map((transposeB) => ({
      operator: 'Gemm',
      title: `transA ${transposeA}, transB ${transposeB}, with bias`,
      shapes: [transposeA ? [4, 3] : [3, 4], transposeB ? [5, 4] : [4, 5], [5]],
      build: ((g, [a, b, bias]) => gemm(g, a!, b!, { transposeA, transposeB, bias: bias! })) as Build,
    })),
  ),
  ...[false, true].map((dropout) => ({
    operator: 'Attention',
    title: dropout ? 'with dropout' : 'without dropout',
    shapes: [1, 2, 3].map(() => [2, 2, 5, 4]),
    build: ((g, [query, key, value]) => {
      const keyBias = g.constant(spread([2, 2, 5, 1], 4))
      const factor = dropout ? g.constant(spread([2, 2, 5, 5], 6)) : undefined
      return attention(g, { query: query!, key: key!, value: value!, keyBias, factor })
    }) as Build,
  })),
  { operator: 'Transpose', title: 'three axes', shapes: [[2, 3, 4]], build: (g, [a]) => transpose(g, a!, [2, 0, 1]) },
  { operator: 'Reshape', title: 'two axes', shapes: [[2, 6]], build: (g, [a]) => reshape(g, a!, [3, 4]) },
  { operator: 'Gather', title: 'repeated rows', shapes: [[3, 4]], build: (g, [a]) => gather(g, a!, rows(g)) },
  {
    operator: 'PadRows',
    title: 'sequences of two rows and of one',
    shapes: [[3, 4]],
    build: (g, [rows]) => mul(g, padRows(g, rows!, places(g)), reshape(g, places(g).present, [2, 2, 1])),
  },
  {
    operator: 'PackRows',
    title: 'sequences of two rows and of one',
    shapes: [[2, 2, 4]],
    build: (g, [padded]) => packRows(g, padded!, places(g)),
  },
  { operator: 'Softmax', title: 'the last axis', shapes: [[2, 3, 4]], build: (g, [a]) => softmax(g, a!) },
  { operator: 'Gelu', title: 'exact', shapes: [[3, 5]], build: (g, [a]) => gelu(g, a!) },
  { operator: 'Tanh', title: 'each element', shapes: [[3, 5]], build: (g, [a]) => tanh(g, a!) },
  { operator: 'Sigmoid', title: 'each element', shapes: [[3, 5]], build: (g, [a]) => sigmoid(g, a!) },
  { operator: 'Softplus', title: 'each element', shapes: [[3, 5]], build: (g, [a]) => softplus(g, a!) },
  {
    operator: 'LayerNormalization',
    title: 'with scale and shift',
    shapes: [[2, 3, 8], [8], [8]],
    build: (g, [x, scale, shift]) => layerNormalization(g, x!, scale!, shift!, 1e-5),
  },
  {
    operator: 'WithDerivative',
    title: 'a square',
    shapes: [[3, 5]],
    build: (g, [a]) => withDerivative(g, a!, () => ({ output: mul(g, a!, a!), derivative: mul(g, a!, g.scalar(2)) })),
  },
  { operator: 'ReduceSum', title: 'leading axes', shapes: [[2, 3, 4]], build: (g, [a]) => reduceSum(g, a!, [0, 1]) },
  { operator: 'ReduceSum', title: 'the last axis', shapes: [[2, 3, 4]], build: (g, [a]) => reduceSum(g, a!, [-1]) },
  { operator: 'ReduceSum', title: 'one of two equal axes', shapes: [[3, 3]], build: (g, [a]) => reduceSum(g, a!, [1]) },
  {
    operator: 'ReduceSum',
    title: 'an axis in the middle',
    shapes: [[2, 3, 4]],
    build: (g, [a]) => reduceSum(g, a!, [1]),
  },
  { operator: 'ReduceSum', title: 'a kept axis', shapes: [[2, 3]], build: (g, [a]) => reduceSum(g, a!, [1], true) },
]

/** The graph of a scalar loss over the case: each output weighted differently, so that no gradient cancels. */
function lossGraph({ shapes, build }: Case) {
  const graph = new GraphBuilder()
  const inputs = shapes.map((shape, index) => graph.input(`x${index}`, 'float32', shape))
  const result = build(graph, inputs)
  const weights = graph.constant(spread(result.shape as number[], 5))
  const loss = reduceSum(graph, mul(graph, result, weights), [])
  return { graph, inputs, loss }
}

async function lossAt(given: Case, feeds: Record<string, FloatTensor>): Promise<number> {
  const { graph, loss } = lossGraph(given)
  graph.output('loss', loss)
  return (await runGraph(graph, feeds)).loss!.data[0]!
}

test.each(cases)('the gradient of $operator ($title) equals finite differences', async (given) => {
  const feeds = Object.fromEntries(given.shapes.map((dims, index) => [`x${index}`, spread(dims, index)]))
  const { graph, inputs, loss } = lossGraph(given)
  differentiate(graph, loss, inputs).forEach((gradient, index) => {
    expect(gradient.shape).toEqual(given.shapes[index])
    graph.output(`d${index}`, gradient)
  })
  const gradients = await runGraph(graph, feeds)
  const step = 2 ** -6
  for (const [name, tensor] of Object.entries(feeds)) {
    const gradient = gradients[name.replace('x', 'd')]!.data
    // At most a dozen elements of each input: a session for each of two evaluations.
    const stride = Math.max(1, Math.floor(tensor.data.length / 12))
    for (let i = 0; i < tensor.data.length; i += stride) {
      const at = (delta: number) => {
        const data = tensor.data.slice()
        data[i]! += delta
        return lossAt(given, { ...feeds, [name]: { ...tensor, data } })
      }
      const difference = ((await at(step)) - (await at(-step))) / (2 * step)
      expect(gradient[i], `${name}[${i}]`).toBeCloseTo(difference, 2)
    }
  }
})

test('every operator with a gradient rule is checked', () => {
  expect(new Set(cases.map(({ operator }) => operator))).toEqual(new Set(Object.keys(GRADIENT_RULES)))
})
