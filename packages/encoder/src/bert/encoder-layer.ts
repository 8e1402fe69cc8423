import { add, gelu, layerNormalization, type Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'
import { dropout } from './dropout.ts'
import { type AttentionStates, selfAttention } from './self-attention.ts'

/** The branch added to its input and normalized, as after every block of a BERT. */
function addAndNormalize(context: BertContext, branch: Value, x: Value, name: string): Value {
  const { graph, config } = context
  const sum = add(graph, dropout(context, branch, 'hidden'), x)
  const scale = context.parameter(`${name}.LayerNorm.weight`)
  const shift = context.parameter(`${name}.LayerNorm.bias`)
  return layerNormalization(graph, sum, scale, shift, config.layerNormEpsilon)
}

/** One layer: self-attention, then the feed-forward network; in the shape of the states that look. */
export function encoderLayer(context: BertContext, states: AttentionStates, name: string): Value {
  const attention = selfAttention(context, states, `${name}.attention`)
  const attended = addAndNormalize(context, attention, states.from, `${name}.attention.output`)
  const widened = gelu(context.graph, context.linear(attended, `${name}.intermediate.dense`))
  return addAndNormalize(context, context.linear(widened, `${name}.output.dense`), attended, `${name}.output`)
}
