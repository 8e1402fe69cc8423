import type { GraphBuilder } from '../builder/graph-builder.ts'
import type { Value } from '../builder/value.ts'
import { mul } from '../operators/arithmetic/mul.ts'
import { gather } from '../operators/shape/gather.ts'
import { reshape } from '../operators/shape/reshape.ts'

/** A float32 matrix in row-major order. */
export interface FloatMatrix {
  readonly dims: readonly number[]
  readonly data: Float32Array
}

const largest = 127

/** Symmetric quantization of a matrix with one scale for each row. */
export function quantizeRows({ dims, data }: FloatMatrix): { readonly data: Int8Array; readonly scales: Float32Array } {
  const [rows, columns] = dims as readonly [number, number]
  const scales = new Float32Array(rows)
  const quantized = new Int8Array(data.length)
  for (let row = 0; row < rows; row++) {
    const [begin, end] = [row * columns, (row + 1) * columns]
    let peak = 0
    for (let i = begin; i < end; i++) peak = Math.max(peak, Math.abs(data[i]!))
    const scale = Math.fround(peak / largest) || 1
    for (let i = begin; i < end; i++) quantized[i] = Math.floor(data[i]! / scale + 0.5)
    scales[row] = scale
  }
  return { data: quantized, scales }
}

/** Rows of a constant embedding kept in 8 bits with one scale a row (stored under `name` and `name_scale`), as float32. */
export function quantizedGather(graph: GraphBuilder, table: FloatMatrix, indices: Value, name: string): Value {
  const [rows, columns] = table.dims as readonly [number, number]
  const { data, scales } = quantizeRows(table)
  const picked = gather(graph, graph.initializer(name, { type: 'int8', dims: [rows, columns], data }), indices)
  const scale = gather(
    graph,
    graph.initializer(`${name}_scale`, { type: 'float32', dims: [rows], data: scales }),
    indices,
  )
  const asFloat = graph.node('Cast', [picked], [{ type: 'float32', shape: picked.shape }], {
    attributes: { to: 1 },
  })[0]!
  return mul(graph, asFloat, reshape(graph, scale, [...scale.shape, 1]))
}
