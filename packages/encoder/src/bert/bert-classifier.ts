import type { Value } from '@valuecsv/onnx'
import type { BertContext } from './bert-context.ts'
import { dropout } from './dropout.ts'
import { embeddings } from './embeddings.ts'
import { encoderLayer } from './encoder-layer.ts'
import { labelAttention } from './label-attention.ts'
import { attentionBias, pooling } from './pooling.ts'

/** The whole network: `logits` `[batch, labels]` and the vector before the classifier, `pooled` `[batch, hidden]`. */
export function bertClassifier(context: BertContext): { readonly logits: Value; readonly pooled: Value } {
  const bias = attentionBias(context)
  let hidden = embeddings(context)
  for (let layer = 0; layer < context.config.layers; layer++) {
    hidden = encoderLayer(context, hidden, bias, `bert.encoder.layer.${layer}`)
  }
  const pooled = pooling(context, hidden)
  if (context.head === 'label-attention') return { logits: labelAttention(context, hidden), pooled }
  return { logits: context.linear(dropout(context, pooled, 'classifier'), 'classifier'), pooled }
}
