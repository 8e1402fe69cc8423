/** Rows and columns of the square that is moved at a time: two of them fit the processor's nearest cache. */
const BLOCK = 32

/** A row-major matrix of `rows` × `columns` with its axes swapped. */
export function transposeMatrix(data: Float32Array, rows: number, columns: number): Float32Array {
  const swapped = new Float32Array(data.length)
  for (let top = 0; top < rows; top += BLOCK) {
    const bottom = Math.min(top + BLOCK, rows)
    for (let left = 0; left < columns; left += BLOCK) {
      const right = Math.min(left + BLOCK, columns)
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) swapped[column * rows + row] = data[row * columns + column]!
      }
    }
  }
  return swapped
}
