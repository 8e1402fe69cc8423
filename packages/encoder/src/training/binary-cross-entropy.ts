import { add, type GraphBuilder, mul, softplus, sub, type Value } from '@valuecsv/onnx'

/**
 * The elementwise binary cross-entropy of `logits` against `targets`, which may lie between 0 and 1. `positiveWeights`
 * `[labels]` multiply the part of the positives, as `pos_weight` of PyTorch's `BCEWithLogitsLoss`.
 */
export function binaryCrossEntropy(graph: GraphBuilder, logits: Value, targets: Value, positiveWeights?: Value): Value {
  if (positiveWeights === undefined) return sub(graph, softplus(graph, logits), mul(graph, logits, targets))
  const weighted = mul(graph, targets, positiveWeights)
  const both = add(graph, sub(graph, graph.scalar(1), targets), weighted)
  return sub(graph, mul(graph, both, softplus(graph, logits)), mul(graph, weighted, logits))
}
