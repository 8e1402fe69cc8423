import type { GraphBuilder } from '../../builder/graph-builder.ts'
import { knownDimension, type Value } from '../../builder/value.ts'

/** Two values side by side along their last axis, whose sizes must be fixed. */
export function concatLast(graph: GraphBuilder, a: Value, b: Value): Value {
  const shape = [...a.shape.slice(0, -1), knownDimension(a, -1) + knownDimension(b, -1)]
  return graph.node('Concat', [a, b], [{ type: a.type, shape }], { attributes: { axis: -1 } })[0]!
}
