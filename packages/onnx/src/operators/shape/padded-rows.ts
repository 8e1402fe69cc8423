import type { GraphBuilder } from '../../builder/graph-builder.ts'
import { knownDimension, type Value } from '../../builder/value.ts'
import type { GradientRule } from '../../gradient/gradient-rule.ts'
import { mul } from '../arithmetic/mul.ts'
import { gather } from './gather.ts'
import { reshape } from './reshape.ts'

/** Where the rows of a matrix stand in a batch of sequences of different lengths. */
export interface RowPlaces {
  /** Which row stands at each place, int64, such as `[batch, length]`; any at a place without one. */
  readonly rowAt: Value
  /** The place of each row, counted through all places, int64 `[rows]`. */
  readonly placeOf: Value
  /** 1 at a place with a row and 0 elsewhere, float32 in a shape that broadcasts to that of `rowAt`. */
  readonly present: Value
}

/**
 * The rows `[rows, width]` at their places, for example `[batch, length, width]`. A place without a row holds a copy of another row,
 * which is cheaper than zeros: whoever reads it must mask it, and no gradient goes back from there.
 */
export function padRows(graph: GraphBuilder, rows: Value, { rowAt, placeOf }: RowPlaces): Value {
  return graph.composite('PadRows', [rows], () => ({ output: gather(graph, rows, rowAt), saved: [placeOf] }))
}

export const padRowsGradient: GradientRule = (graph, { saved }, gradient) => [takePlaces(graph, gradient, saved![0]!)]

/** The rows that stand at a place of `[batch, length, width]` or another shape of places, below one another, `[rows, width]`. */
export function packRows(graph: GraphBuilder, padded: Value, { rowAt, placeOf, present }: RowPlaces): Value {
  return graph.composite('PackRows', [padded], () => ({
    output: takePlaces(graph, padded, placeOf),
    saved: [rowAt, present],
  }))
}

export const packRowsGradient: GradientRule = (graph, { saved }, gradient) => {
  const [rowAt, present] = saved as [Value, Value]
  // Here it must be zeros: what stands elsewhere was not read.
  return [mul(graph, gather(graph, gradient, rowAt), reshape(graph, present, [...present.shape, 1]))]
}

function takePlaces(graph: GraphBuilder, padded: Value, placeOf: Value): Value {
  return gather(graph, reshape(graph, padded, ['places', knownDimension(padded, -1)]), placeOf)
}
