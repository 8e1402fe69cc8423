import type { Tensor } from '@valuecsv/runtime'
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node'
import { encodeModel, type GraphBuilder } from '../src/index.ts'

export type FloatTensor = Extract<Tensor, { type: 'float32' }>

/** The outputs of a graph on real ONNX Runtime. */
export async function runGraph(
  graph: GraphBuilder,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<Record<string, { dims: readonly number[]; data: number[] }>> {
  const session = await InferenceSession.create(encodeModel(graph.model()))
  const tensors = Object.entries(feeds).map(([name, { type, dims, data }]) => [
    name,
    new OrtTensor(type, data as Float32Array, dims),
  ])
  const results = await session.run(Object.fromEntries(tensors))
  await session.release()
  return Object.fromEntries(
    Object.entries(results).map(([name, { dims, data }]) => [
      name,
      { dims, data: Array.from(data as Float32Array, Number) },
    ]),
  )
}

/** Evenly spread numbers in [-1.5, 1.5] in a scrambled, repeatable order. */
export function spread(dims: readonly number[], offset = 0): FloatTensor {
  const count = dims.reduce((product, size) => product * size, 1)
  const data = Float32Array.from({ length: count }, (_, i) => (((i * 7919 + offset * 104729) % 1009) / 1009) * 3 - 1.5)
  return { type: 'float32', dims, data }
}
