import { mul, type Value } from '@valuecsv/onnx'
import type { BertContext, DropoutKind } from './bert-context.ts'

/** `x` in inference; in training some of its elements zero and the others scaled up. */
export function dropout(context: BertContext, x: Value, kind: DropoutKind): Value {
  const factor = context.dropoutFactor(x.shape, kind)
  return factor === undefined ? x : mul(context.graph, x, factor)
}
