import type { GraphBuilder, NodeOptions } from '../builder/graph-builder.ts'
import type { Value } from '../builder/value.ts'

/** A node with one input whose output has the same type and shape. */
export function unary(graph: GraphBuilder, operator: string, x: Value, options: NodeOptions = {}): Value {
  return graph.node(operator, [x], [{ type: x.type, shape: x.shape }], options)[0]!
}
