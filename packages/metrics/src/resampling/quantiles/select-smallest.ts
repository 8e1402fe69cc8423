/** Up to so many numbers a sample for a better pivot does not pay. */
const few = 600

/**
 * Reorders numbers from `low` to `high` so that the one at `place` is where sorting would put it, with none larger
 * before it and none smaller after it: many times faster than sorting all. No number may be NaN.
 *
 * Source: Hoare's selection with the pivots of Floyd and Rivest, "Expected Time Bounds for Selection" (1975).
 */
export function selectSmallest(values: Float64Array, place: number, low = 0, high = values.length - 1): void {
  while (low < high) {
    if (high - low > few) selectInSample(values, place, low, high)
    const pivot = values[place]!
    let left = low
    let right = high
    while (left <= right) {
      while (values[left]! < pivot) left++
      while (values[right]! > pivot) right--
      if (left > right) break
      const held = values[left]!
      values[left++] = values[right]!
      values[right--] = held
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else return
  }
}

/** Puts a number at `place` that is most likely on its far side of the answer by a little, so that little is left. */
function selectInSample(values: Float64Array, place: number, low: number, high: number): void {
  const size = high - low + 1
  const rank = place - low
  const sample = Math.exp((2 * Math.log(size)) / 3) / 2
  const error = Math.sqrt((Math.log(size) * sample * (size - sample)) / size) / 2
  const from = place - (rank * sample) / size + (rank < size / 2 ? -error : error)
  const first = Math.max(low, Math.floor(from))
  const last = Math.min(high, Math.floor(from + sample))
  selectSmallest(values, place, Math.min(first, place), Math.max(last, place))
}
