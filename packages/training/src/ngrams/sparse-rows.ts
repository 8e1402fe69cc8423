/** A matrix by its non-zero entries: those of row r lie from `offsets[r]` up to `offsets[r + 1]`. */
export interface SparseRows {
  readonly rows: number
  readonly columns: number
  readonly offsets: Uint32Array
  readonly indices: Uint32Array
  readonly values: Float64Array
}

/** One row: its columns and what stands in them. */
export interface SparseRow {
  readonly indices: Uint32Array
  readonly values: Float64Array
}

/** The matrix of these rows. */
export function sparseRows(rows: readonly SparseRow[], columns: number): SparseRows {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] as number) + row.indices.length
  })
  const size = offsets[rows.length] as number
  const indices = new Uint32Array(size)
  const values = new Float64Array(size)
  rows.forEach((row, index) => {
    indices.set(row.indices, offsets[index])
    values.set(row.values, offsets[index])
  })
  return { rows: rows.length, columns, offsets, indices, values }
}

/** Each row times `vector`, whose last entry, behind those of the columns, is added to each: the intercept. */
export function timesVector(
  { rows, columns, offsets, indices, values }: SparseRows,
  vector: Float64Array,
): Float64Array {
  const products = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const end = offsets[row + 1] as number
    let sum = vector[columns] as number
    for (let entry = offsets[row] as number; entry < end; entry += 1) {
      sum += (values[entry] as number) * (vector[indices[entry] as number] as number)
    }
    products[row] = sum
  }
  return products
}

/** The sum of the rows times a factor each; behind the columns the sum of the factors. */
export function sumOfRows(
  { rows, columns, offsets, indices, values }: SparseRows,
  factors: Float64Array,
): Float64Array {
  const sums = new Float64Array(columns + 1)
  let total = 0
  for (let row = 0; row < rows; row += 1) {
    const factor = factors[row] as number
    const end = offsets[row + 1] as number
    total += factor
    for (let entry = offsets[row] as number; entry < end; entry += 1) {
      const column = indices[entry] as number
      sums[column] = (sums[column] as number) + factor * (values[entry] as number)
    }
  }
  sums[columns] = total
  return sums
}
