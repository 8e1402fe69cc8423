/** Gives Xᵀ X (row-major, `columns` × `columns`) of a matrix of `rows` × `columns` numbers. */
export function gramMatrix(rows: number, columns: number, data: ArrayLike<number>): Float64Array {
  const gram = new Float64Array(columns * columns)
  let row = 0
  // Four rows at a time: the sums are then read and written a quarter as often.
  for (; row + 4 <= rows; row += 4) {
    const first = row * columns
    const second = first + columns
    const third = second + columns
    const fourth = third + columns
    for (let i = 0; i < columns; i++) {
      const a = data[first + i]!
      const b = data[second + i]!
      const c = data[third + i]!
      const d = data[fourth + i]!
      for (let j = 0; j <= i; j++) {
        gram[i * columns + j]! +=
          a * data[first + j]! + b * data[second + j]! + (c * data[third + j]! + d * data[fourth + j]!)
      }
    }
  }
  for (; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) gram[i * columns + j]! += data[row * columns + i]! * data[row * columns + j]!
    }
  }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) gram[j * columns + i] = gram[i * columns + j]!
  return gram
}
