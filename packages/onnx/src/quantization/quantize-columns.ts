/**
 * The largest magnitude of a quantized weight. With activations in 0–255, two products of neighbours then fit the signed
 * 16-bit sum (2 · 255 · 64 = 32,640) that processors without VNNI instructions form, so no result saturates on any.
 */
export const MAX_QUANTIZED_WEIGHT = 64

/** A matrix in 8 bits: element (row, column) is `data · scales[column]`. */
export interface QuantizedMatrix {
  readonly data: Int8Array
  readonly scales: Float32Array
}

/** Symmetric quantization of a row-major `rows` × `columns` matrix with one scale for each column. */
export function quantizeColumns(weights: Float32Array, rows: number, columns: number): QuantizedMatrix {
  const scales = new Float32Array(columns)
  for (let i = 0; i < weights.length; i++) {
    const column = i % columns
    scales[column] = Math.max(scales[column]!, Math.abs(weights[i]!))
  }
  // A column of zeros, or so small that its scale would be zero, gets the scale 1: all its elements become zeros.
  for (let column = 0; column < columns; column++)
    scales[column] = Math.fround(scales[column]! / MAX_QUANTIZED_WEIGHT) || 1
  const data = new Int8Array(rows * columns)
  for (let i = 0; i < weights.length; i++) data[i] = Math.round(weights[i]! / scales[i % columns]!)
  return { data, scales }
}
