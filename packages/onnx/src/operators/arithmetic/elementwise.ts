import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import { broadcastShape } from '../shape/broadcast.ts'

/** An element-wise node of two inputs, broadcast as in NumPy. */
export function elementwise(graph: GraphBuilder, operator: string, a: Value, b: Value): Value {
  return graph.node(operator, [a, b], [{ type: a.type, shape: broadcastShape(a.shape, b.shape) }])[0]!
}
