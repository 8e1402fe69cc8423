import type { GraphBuilder, GraphNode } from '../builder/graph-builder.ts'

/** Why the rule of an operator is not one for a node: what it does with these attributes or inputs; undefined where it is. */
export function outsideRule(graph: GraphBuilder, node: GraphNode): string | undefined {
  return OUTSIDE[node.operator]?.(node, graph)
}

type Outside = (node: GraphNode, graph: GraphBuilder) => string | undefined

function unlessLastAxis({ attributes: { axis = -1 }, outputs: [output] }: GraphNode): string | undefined {
  return axis === -1 || axis === output!.shape.length - 1 ? undefined : `over the axis ${axis}`
}

/** What the rules take for granted: the nodes that the functions beside them build. */
const OUTSIDE: Readonly<Record<string, Outside>> = {
  Softmax: unlessLastAxis,
  LayerNormalization: unlessLastAxis,
  Gelu: ({ attributes: { approximate = 'none' } }) => (approximate === 'none' ? undefined : `as ${approximate}`),
  Gather: ({ attributes: { axis = 0 } }) => (axis === 0 ? undefined : `along the axis ${axis}`),
  Gemm: ({ attributes, inputs: [, , bias], outputs: [product] }) => {
    const scaled = ['alpha', 'beta'].find((name) => attributes[name] !== undefined && !isOne(attributes[name]))
    if (scaled !== undefined) return `with the factor ${scaled}`
    const isRow = bias === undefined || (bias.shape.length === 1 && bias.shape[0] === product!.shape[1])
    return isRow ? undefined : `with a bias of the shape [${bias.shape}]`
  },
  ReduceSum: ({ inputs: [, axes] }, graph) =>
    axes !== undefined && graph.tensorOf(axes) !== undefined ? undefined : 'over axes that are no constant',
  Transpose: ({ attributes: { perm } }) => (perm === undefined ? 'without a permutation' : undefined),
}

function isOne(attribute: unknown): boolean {
  return attribute === 1 || (attribute as { readonly float?: number }).float === 1
}
