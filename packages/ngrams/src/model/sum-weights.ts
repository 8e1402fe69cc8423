import type { NgramModel } from './ngram-model.ts'

/**
 * For each label the sum of 8-bit weight × value over the features, in their order. Four labels at a time: their sums
 * stay in registers, which is twice as fast as adding to an array.
 */
export function sumWeights(
  { labels, weights }: Pick<NgramModel, 'labels' | 'weights'>,
  rows: Uint32Array,
  values: Float64Array,
): Float64Array {
  const sums = new Float64Array(labels)
  let label = 0
  for (; label + 4 <= labels; label += 4) {
    let [first, second, third, fourth] = [0, 0, 0, 0]
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index] as number
      const at = (rows[index] as number) * labels + label
      first += value * (weights[at] as number)
      second += value * (weights[at + 1] as number)
      third += value * (weights[at + 2] as number)
      fourth += value * (weights[at + 3] as number)
    }
    sums.set([first, second, third, fourth], label)
  }
  for (; label < labels; label += 1) {
    let sum = 0
    for (let index = 0; index < values.length; index += 1) {
      sum += (values[index] as number) * (weights[(rows[index] as number) * labels + label] as number)
    }
    sums[label] = sum
  }
  return sums
}
