import type { GraphBuilder } from '../../builder/graph-builder.ts'
import type { Value } from '../../builder/value.ts'
import { transpose } from '../shape/transpose.ts'

/** The last two axes swapped; ONNX Runtime makes it part of the product that reads it. */
export function swapLast(graph: GraphBuilder, x: Value): Value {
  const axes = x.shape.map((_, axis) => axis)
  return transpose(graph, x, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!])
}
