import type { GraphBuilder, Value } from '@valuecsv/onnx'
import { gather, sub } from '@valuecsv/onnx'

// WebGPU looks rows up by int64 but computes nothing with it.

/** The attention mask as float32: row 0 or 1 of a table of the two numbers. */
export function maskByLookup(graph: GraphBuilder, attentionMask: Value): Value {
  const numbers = graph.constant({ type: 'float32', dims: [2], data: Float32Array.of(0, 1) })
  return gather(graph, numbers, attentionMask)
}

/** The position of each token by counting those up to it in the float32 `mask`, int32 `[batch, length]`. */
export function positionsByCounting(graph: GraphBuilder, mask: Value): Value {
  const { shape } = mask
  const count = graph.node('CumSum', [mask, graph.integers(1)], [{ type: 'float32', shape }])[0]!
  const position = sub(graph, count, graph.scalar(1))
  return graph.node('Cast', [position], [{ type: 'int32', shape }], { attributes: { to: 6 } })[0]!
}
