import type { TrainingText } from './training-text.ts'

/**
 * How much a positive of each label counts against a negative: the `power` of negatives over positives among `texts`,
 * 1 for a label that all texts have or none.
 */
export function positiveWeights(texts: readonly TrainingText[], power: number): number[] {
  return Array.from({ length: texts[0]!.labels.length }, (_, label) => {
    const positives = texts.reduce((sum, { labels }) => sum + labels[label]!, 0)
    const negatives = texts.length - positives
    return positives === 0 || negatives === 0 ? 1 : (negatives / positives) ** power
  })
}
