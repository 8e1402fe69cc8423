import {
  add,
  encodeModel,
  GraphBuilder,
  gather,
  layerNormalization,
  matMul,
  quantizedMatMul,
  reduceSum,
  type Value,
} from '@valuecsv/onnx'
import type { TensorType } from '@valuecsv/runtime'

/** y = x·w + b with w = [[0, 1, 2], [3, 4, 5]] and b = 1, and `total`, the sum of y; x is float32 `[batch, 2]`. */
export function affineModel(): Uint8Array {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['batch', 2])
  const w = graph.initializer('w', { type: 'float32', dims: [2, 3], data: Float32Array.of(0, 1, 2, 3, 4, 5) })
  const y = add(graph, matMul(graph, x, w), graph.scalar(1))
  graph.output('y', y)
  graph.output('total', reduceSum(graph, y, []))
  return encodeModel(graph.model())
}

/** Rows of a table of ten rows [n, -n] by int64 `ids` `[batch, length]`, and by `more` of the same shape. */
export function lookupModel(): Uint8Array {
  const graph = new GraphBuilder()
  const rows = Float32Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 1 : -1) * Math.floor(index / 2))
  const table = graph.initializer('table', { type: 'float32', dims: [10, 2], data: rows })
  const ids = graph.input('ids', 'int64', ['batch', 'length'])
  const more = graph.input('more', 'int64', ['batch', 'length'])
  graph.output('rows', add(graph, gather(graph, table, ids), gather(graph, table, more)))
  return encodeModel(graph.model())
}

/** y = x of any type, `[length]`. */
export function identityModel(type: TensorType): Uint8Array {
  const graph = new GraphBuilder()
  graph.output('y', graph.input('x', type, ['length']))
  return encodeModel(graph.model())
}

/** y = x·w in int8 for x float32 `[batch, 2]`, w as in `affineModel`; `quantized` is x in uint8. */
export function quantizedModel(): Uint8Array {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['batch', 2])
  const options = { name: 'w', inputs: 2, outputs: 3 }
  graph.output('y', quantizedMatMul(graph, x, Float32Array.of(0, 3, 1, 4, 2, 5), options))
  const quantizer = graph.nodes.find(({ operator }) => operator === 'DynamicQuantizeLinear')!
  graph.output('quantized', quantizer.outputs[0]!)
  return encodeModel(graph.model())
}

/** y = x·w·w… `times` times over, for x and w `[size, size]`: long work. */
export function longModel(size: number, times: number): Uint8Array {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', [size, size])
  const w = graph.input('w', 'float32', [size, size])
  let y: Value = x
  for (let time = 0; time < times; time++) y = matMul(graph, y, w)
  graph.output('y', y)
  return encodeModel(graph.model())
}

/** The normalized sum of x and y, float32 `[batch, length, 8]`: what ONNX Runtime fuses into SkipLayerNormalization. */
export function normalizedSumModel(): Uint8Array {
  const graph = new GraphBuilder()
  const x = graph.input('x', 'float32', ['batch', 'length', 8])
  const y = graph.input('y', 'float32', ['batch', 'length', 8])
  const scale = graph.initializer('scale', { type: 'float32', dims: [8], data: new Float32Array(8).fill(1) })
  const shift = graph.initializer('shift', { type: 'float32', dims: [8], data: new Float32Array(8) })
  graph.output('z', layerNormalization(graph, add(graph, x, y), scale, shift, 1e-12))
  return encodeModel(graph.model())
}
