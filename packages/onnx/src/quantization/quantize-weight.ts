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

/** Rows and columns of the square that is moved at a time, so that what is written stays in the processor's cache. */
const BLOCK = 64

/**
 * The weight of a linear map, row-major `outputs` × `inputs` as linear layers hold it, in 8 bits and transposed:
 * `inputs` × `outputs`, symmetric, with one scale for each output. Expects finite numbers.
 */
export function quantizeWeight(weight: Float32Array, outputs: number, inputs: number): QuantizedMatrix {
  const scales = new Float32Array(outputs)
  for (let output = 0; output < outputs; output++) {
    let peak = 0
    for (let i = output * inputs; i < (output + 1) * inputs; i++) peak = Math.max(peak, Math.abs(weight[i]!))
    // A row of zeros, or so small that its scale would be zero, gets the scale 1: all its elements become zeros.
    scales[output] = Math.fround(peak / MAX_QUANTIZED_WEIGHT) || 1
  }
  const data = new Int8Array(weight.length)
  for (let top = 0; top < outputs; top += BLOCK) {
    const bottom = Math.min(top + BLOCK, outputs)
    for (let left = 0; left < inputs; left += BLOCK) {
      const right = Math.min(left + BLOCK, inputs)
      for (let output = top; output < bottom; output++) {
        const scale = scales[output]!
        for (let input = left; input < right; input++) {
          // Not Math.round, which takes three times as long.
          data[input * outputs + output] = Math.floor(weight[output * inputs + input]! / scale + 0.5)
        }
      }
    }
  }
  return { data, scales }
}
