/** 1 + ln(count) of the counts that nearly all n-grams of a text have. */
const dampened = Float64Array.from({ length: 256 }, (_, count) => (count < 1 ? 0 : 1 + Math.log(count)))

/**
 * Turns inverse document frequencies into weights, in place: times 1 + ln(count), the whole to Euclidean length 1.
 * All zero stays all zero.
 */
export function tfIdf(counts: Uint32Array, values: Float64Array): Float64Array {
  let squares = 0
  for (let index = 0; index < values.length; index += 1) {
    const count = counts[index] as number
    const value = (values[index] as number) * (count < 256 ? (dampened[count] as number) : 1 + Math.log(count))
    values[index] = value
    squares += value * value
  }
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] as number) * factor
  return values
}
