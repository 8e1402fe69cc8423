import type { GraphBuilder, GraphNode } from '../builder/graph-builder.ts'
import type { Value } from '../builder/value.ts'

/**
 * The backward half of an operator: from the gradient of a node's first output to those of its inputs, in their order;
 * `undefined` for an input that has none (indices, shapes).
 */
export type GradientRule = (graph: GraphBuilder, node: GraphNode, gradient: Value) => (Value | undefined)[]
