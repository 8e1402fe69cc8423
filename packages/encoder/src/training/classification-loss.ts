import { type GraphBuilder, matMul, mul, reduceSum, type Value } from '@valuecsv/onnx'
import { type AsymmetricLossOptions, asymmetricLoss } from './asymmetric-loss.ts'
import { binaryCrossEntropy } from './binary-cross-entropy.ts'

/** What is minimized. */
export type Loss =
  | {
      readonly kind: 'binary-cross-entropy'
      /** How much a positive of each label counts against a negative, in label order; default all 1. */
      readonly positiveWeights?: readonly number[]
    }
  | ({ readonly kind: 'asymmetric' } & AsymmetricLossOptions)
  /** The softmax over two outputs (absent, present), for one label. */
  | { readonly kind: 'softmax-cross-entropy' }

export interface ClassificationLossOptions {
  readonly loss: Loss
  /** Weight of each label's loss, in label order; default all 1: the `weight` of PyTorch's `BCEWithLogitsLoss`. */
  readonly labelWeights?: readonly number[] | undefined
  /** 1 over the number of targets. */
  readonly scale: Value
}

/** The outputs that a classifier of `labels` labels needs for the loss. */
export function outputsOf(loss: Loss, labels: number): number {
  return loss.kind === 'softmax-cross-entropy' ? 2 * labels : labels
}

/** The mean loss of `logits` `[batch, outputs]` against `targets` `[batch, labels]`, a scalar. */
export function classificationLoss(
  graph: GraphBuilder,
  logits: Value,
  targets: Value,
  { loss, labelWeights, scale }: ClassificationLossOptions,
): Value {
  const losses = elementwiseLosses(graph, logits, targets, loss)
  const weighted = labelWeights === undefined ? losses : mul(graph, losses, row(graph, labelWeights))
  return mul(graph, reduceSum(graph, weighted, []), scale)
}

function elementwiseLosses(graph: GraphBuilder, logits: Value, targets: Value, loss: Loss): Value {
  if (loss.kind === 'asymmetric') return asymmetricLoss(graph, logits, targets, loss)
  if (loss.kind === 'softmax-cross-entropy') {
    // The softmax of two outputs is the sigmoid of their difference.
    const data = Float32Array.of(-1, 1)
    const difference = matMul(graph, logits, graph.constant({ type: 'float32', dims: [2, 1], data }))
    return binaryCrossEntropy(graph, difference, targets)
  }
  const { positiveWeights } = loss
  return binaryCrossEntropy(graph, logits, targets, positiveWeights && row(graph, positiveWeights))
}

function row(graph: GraphBuilder, numbers: readonly number[]): Value {
  return graph.constant({ type: 'float32', dims: [numbers.length], data: Float32Array.from(numbers) })
}
