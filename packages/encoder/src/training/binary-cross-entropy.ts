import { type GraphBuilder, mul, reduceSum, softplus, sub, type Value } from '@valuecsv/onnx'

/**
 * The mean over texts and labels of the binary cross-entropy of `logits` `[batch, labels]` against `targets`, each label
 * times its weight: PyTorch's `BCEWithLogitsLoss(weight=…)`. `scale` is 1 over the number of elements.
 */
export function binaryCrossEntropy(
  graph: GraphBuilder,
  logits: Value,
  targets: Value,
  scale: Value,
  labelWeights?: readonly number[],
): Value {
  const losses = sub(graph, softplus(graph, logits), mul(graph, logits, targets))
  const weighted =
    labelWeights === undefined
      ? losses
      : mul(
          graph,
          losses,
          graph.constant({ type: 'float32', dims: [labelWeights.length], data: Float32Array.from(labelWeights) }),
        )
  return mul(graph, reduceSum(graph, weighted, []), scale)
}
