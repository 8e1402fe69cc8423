/**
 * Puts in place of each number i of `values` the sum of all numbers j, each with the sign (−1)^(bits that i and j share):
 * the Walsh–Hadamard transform, in n log2 n additions. The length is a power of two.
 */
export function walshHadamardTransform(values: Float64Array): void {
  const { length } = values
  let half = 1
  // Two steps at a time: half as many ways through the memory.
  for (; 4 * half <= length; half *= 4) {
    for (let start = 0; start < length; start += 4 * half) {
      for (let at = start; at < start + half; at++) {
        const [second, third, fourth] = [at + half, at + 2 * half, at + 3 * half]
        const sum = values[at]! + values[second]!
        const difference = values[at]! - values[second]!
        const sumAbove = values[third]! + values[fourth]!
        const differenceAbove = values[third]! - values[fourth]!
        values[at] = sum + sumAbove
        values[second] = difference + differenceAbove
        values[third] = sum - sumAbove
        values[fourth] = difference - differenceAbove
      }
    }
  }
  if (half === length) return
  for (let at = 0; at < half; at++) {
    const sum = values[at]! + values[at + half]!
    values[at + half] = values[at]! - values[at + half]!
    values[at] = sum
  }
}
