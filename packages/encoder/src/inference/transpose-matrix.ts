/** A row-major matrix of `rows` × `columns` with its axes swapped. */
export function transposeMatrix(data: Float32Array, rows: number, columns: number): Float32Array {
  const swapped = new Float32Array(data.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) swapped[column * rows + row] = data[row * columns + column]!
  }
  return swapped
}
