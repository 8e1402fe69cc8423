import type { GraphBuilder } from '../../builder/graph-builder.ts'
import { knownDimension, type Value } from '../../builder/value.ts'
import { reshape, shapeTensor } from './reshape.ts'

/**
 * Zeros in the shape of the matrix `table` with each row of `updates` added at its index: the gradient of an embedding.
 *
 * ScatterElements, because ONNX Runtime adds in one thread there. Its ScatterND adds in several without a lock and
 * loses updates where indices repeat.
 */
export function scatterAddRows(graph: GraphBuilder, table: Value, indices: Value, updates: Value): Value {
  const width = knownDimension(table, -1)
  const shape = graph.node('Shape', [table], [{ type: 'int64', shape: [2] }])[0]!
  const zeros = graph.node('ConstantOfShape', [shape], [{ type: 'float32', shape: table.shape }])[0]!
  const rows = reshape(graph, updates, ['rows', width])
  const column = reshape(graph, indices, ['rows', 1])
  const repeated = graph.node(
    'Expand',
    [column, shapeTensor(graph, [1, width])],
    [{ type: 'int64', shape: ['rows', width] }],
  )[0]!
  return graph.node('ScatterElements', [zeros, repeated, rows], [{ type: 'float32', shape: table.shape }], {
    attributes: { axis: 0, reduction: 'add' },
  })[0]!
}
