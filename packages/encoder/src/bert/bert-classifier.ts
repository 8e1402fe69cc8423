import type { Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'
import { dropout } from './dropout.ts'
import { embeddings } from './embeddings.ts'
import { encoderLayer } from './encoder-layer.ts'
import { labelAttention } from './label-attention.ts'
import { attentionBias, firstStates, meanStates, pooler } from './pooling.ts'

/** The whole network: `logits` `[batch, labels]` and the vector before the classifier, `pooled` `[batch, hidden]`. */
export function bertClassifier(context: BertContext): { readonly logits: Value; readonly pooled: Value } {
  const { config, head } = context
  const keyBias = attentionBias(context)
  const layer = (number: number, tokens: Value, from: Value, fromLength: 'length' | 1) =>
    encoderLayer(context, { tokens, from, fromLength, keyBias }, `bert.encoder.layer.${number}`)
  let hidden = embeddings(context)
  const last = config.layers - 1
  for (let number = 0; number < last; number++) hidden = layer(number, hidden, hidden, 'length')
  if (head === 'cls' || head === 'pooler') {
    // Nobody reads the other tokens of the last layer: only their keys and values are computed, a sixth of it.
    const first = layer(last, hidden, firstStates(context, hidden), 1)
    return classified(context, head === 'pooler' ? pooler(context, first) : first)
  }
  hidden = layer(last, hidden, hidden, 'length')
  const pooled = meanStates(context, hidden)
  return head === 'label-attention' ? { logits: labelAttention(context, hidden), pooled } : classified(context, pooled)
}

function classified(context: BertContext, pooled: Value): { readonly logits: Value; readonly pooled: Value } {
  return { logits: context.linear(dropout(context, pooled, 'classifier'), 'classifier'), pooled }
}
