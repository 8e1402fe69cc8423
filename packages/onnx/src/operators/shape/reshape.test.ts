import { expect, test } from 'vitest'
import { runGraph, spread } from '../../../test/run-graph.ts'
import { GraphBuilder } from '../../builder/graph-builder.ts'
import { reshape } from './reshape.ts'

/** A graph that reshapes x `[batch, length, 6]`, and the operators that it takes. */
function reshaping(shape: readonly (number | string)[]) {
  const graph = new GraphBuilder()
  graph.output('y', reshape(graph, graph.input('x', 'float32', ['batch', 'length', 6]), shape))
  return { graph, operators: graph.model().nodes.map(({ operator }) => operator) }
}

test.each([
  [['batch', 'length', 2, 3], [2, 5, 2, 3], ['Reshape']],
  [['batch', 1, 'length', 6], [2, 1, 5, 6], ['Reshape']],
  [['tokens', 6], [10, 6], ['Reshape']],
  [[6, 'length', 'batch'], [6, 5, 2], ['Reshape']],
  [
    ['length', 'batch', 6],
    [5, 2, 6],
    ['Shape', 'Shape', 'Concat', 'Reshape'],
  ],
])(
  '[batch, length, 6] as %j: sizes in their place are copied and one more is inferred',
  async (shape, dims, needed) => {
    const { graph, operators } = reshaping(shape)
    expect(operators).toEqual(needed)
    const x = spread([2, 5, 6])
    const { y } = await runGraph(graph, { x })
    expect(y).toEqual({ dims, data: Array.from(x.data, Number) })
  },
)
