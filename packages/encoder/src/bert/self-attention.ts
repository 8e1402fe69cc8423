import { attention, mul, packRows, padRows, reshape, transpose, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'
import { maskedAttention } from './masked-attention.ts'

/** Which states look at which. */
export interface AttentionStates {
  /** The states that are looked at. */
  readonly tokens: Value
  /** Those that look: all of them, or one of each text, `[batch, hidden]`. */
  readonly from: Value
  /** How many of each text look. */
  readonly fromLength: 'length' | 1
  /** As `attentionBias` gives it. */
  readonly keyBias: Value
}

/** Multi-head self-attention (Vaswani et al. 2017), in the shape of `from`. */
export function selfAttention(
  context: BertContext,
  { tokens, from, fromLength, keyBias }: AttentionStates,
  name: string,
): Value {
  const { graph, config, layout, places } = context
  const { hiddenSize, attentionHeads } = config
  const size = hiddenSize / attentionHeads
  const heads = (x: Value, length: 'length' | 1) =>
    places && length === 'length'
      ? padRows(graph, reshape(graph, x, ['parts', size]), places.heads)
      : transpose(graph, reshape(graph, x, ['batch', length, attentionHeads, size]), [0, 2, 1, 3])
  const projected = (x: Value, part: string) => context.linear(x, `${name}.self.${part}`)
  const attend = layout === 'rows' ? attention : maskedAttention
  const attended = attend(graph, {
    // Scaling the queries costs a fraction of scaling the scores.
    query: heads(mul(graph, projected(from, 'query'), graph.scalar(1 / Math.sqrt(size))), fromLength),
    key: heads(projected(tokens, 'key'), 'length'),
    value: heads(projected(tokens, 'value'), 'length'),
    keyBias,
    factor: context.dropoutFactor(['batch', attentionHeads, fromLength, 'length'], 'attention'),
  })
  const byPlace =
    places && fromLength === 'length'
      ? packRows(graph, attended, places.heads)
      : transpose(graph, attended, [0, 2, 1, 3])
  const joined = reshape(graph, byPlace, from.shape)
  return context.linear(joined, `${name}.output.dense`)
}
