import { padRows, reshape, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'

/** What there is of each token, `width` numbers, by text and place: `[batch, length, width]`; padding must be masked. */
export function statesByText({ graph, places }: BertContext, tokens: Value, width: number): Value {
  return places ? padRows(graph, tokens, places.tokens) : reshape(graph, tokens, ['batch', 'length', width])
}
