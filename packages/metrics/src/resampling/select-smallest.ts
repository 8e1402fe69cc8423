/**
 * Reorders numbers so that the one at `place` is where sorting would put it, with none larger before it and none
 * smaller after it (Hoare's selection): many times faster than sorting all. No number may be NaN.
 */
export function selectSmallest(values: Float64Array, place: number): void {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    // The middle of three keeps rising and falling numbers from being the worst case.
    const pivot = median(values[low]!, values[(low + high) >> 1]!, values[high]!)
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

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
