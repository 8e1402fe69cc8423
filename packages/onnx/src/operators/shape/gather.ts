import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { scatterAddRows } from './scatter-add-rows.ts'

/** Rows of `table` (axis 0) by `indices`: the lookup of an embedding. */
export function gather(graph: GraphBuilder, table: Value, indices: Value): Value {
  const shape = [...indices.shape, ...table.shape.slice(1)]
  return graph.node('Gather', [table, indices], [{ type: table.type, shape }], { attributes: { axis: 0 } })[0]!
}

export const gatherGradient: GradientRule = (graph, node, gradient) => {
  const [table, indices] = node.inputs as [Value, Value]
  return [scatterAddRows(graph, table, indices, gradient), undefined]
}
