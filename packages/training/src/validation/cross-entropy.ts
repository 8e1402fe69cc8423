import { type LabelMatrix, type ScoreMatrix, softplus } from '@valuecsv/metrics'

/** The mean binary cross-entropy of logits, in nats, over the rows from `firstRow` on, all labels alike. */
export function crossEntropy(truth: LabelMatrix, logits: ScoreMatrix, firstRow = 0): number {
  const { rows, labels } = truth
  let sum = 0
  for (let cell = firstRow * labels; cell < rows * labels; cell += 1) {
    const logit = logits.data[cell]!
    sum += softplus(logit) - truth.data[cell]! * logit
  }
  return sum / ((rows - firstRow) * labels)
}
