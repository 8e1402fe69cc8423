import { add, type GraphBuilder, mul, unary, type Value } from '@valuecsv/onnx'

/** The Euclidean norm of all gradients together. */
export function gradientNorm(graph: GraphBuilder, gradients: readonly Value[]): Value {
  const squares = gradients.map(
    (gradient) =>
      graph.node('ReduceSumSquare', [gradient], [{ type: 'float32', shape: [] }], { attributes: { keepdims: 0 } })[0]!,
  )
  return unary(
    graph,
    'Sqrt',
    squares.reduce((sum, square) => add(graph, sum, square)),
  )
}

/** The gradients scaled so that their common norm is at most `maxNorm`, as PyTorch's `clip_grad_norm_` does. */
export function clipGradients(graph: GraphBuilder, gradients: readonly Value[], norm: Value, maxNorm: number): Value[] {
  const ratio = graph.node(
    'Div',
    [graph.scalar(maxNorm), add(graph, norm, graph.scalar(1e-6))],
    [{ type: 'float32', shape: [] }],
  )[0]!
  const factor = graph.node('Min', [ratio, graph.scalar(1)], [{ type: 'float32', shape: [] }])[0]!
  return gradients.map((gradient) => mul(graph, gradient, factor))
}
