import type { BertConfig, Head } from '../bert-config.ts'

/** A parameter of a BERT with a classification head, named as in Hugging Face's `BertForSequenceClassification`. */
export interface ParameterShape {
  readonly name: string
  readonly shape: readonly number[]
  /** How a parameter that no checkpoint brings begins. */
  readonly start: 'normal' | 'zeros' | 'ones'
}

export const WORD_EMBEDDINGS = 'bert.embeddings.word_embeddings.weight'

/** The vectors that ask for each label's tokens, `[labels, hidden]`. */
export const LABEL_QUERIES = 'classifier.query'

function linear(name: string, inputs: number, outputs: number): ParameterShape[] {
  return [
    { name: `${name}.weight`, shape: [outputs, inputs], start: 'normal' },
    { name: `${name}.bias`, shape: [outputs], start: 'zeros' },
  ]
}

function layerNorm(name: string, size: number): ParameterShape[] {
  return [
    { name: `${name}.weight`, shape: [size], start: 'ones' },
    { name: `${name}.bias`, shape: [size], start: 'zeros' },
  ]
}

/** Every parameter in the order of the network. `labels` is the number of outputs. */
export function bertParameterShapes(config: BertConfig, head: Head, labels: number): ParameterShape[] {
  const { hiddenSize: hidden, intermediateSize: intermediate } = config
  const embedding = (name: string, rows: number): ParameterShape => ({
    name: `bert.embeddings.${name}_embeddings.weight`,
    shape: [rows, hidden],
    start: 'normal',
  })
  const layers = Array.from({ length: config.layers }, (_, index) => `bert.encoder.layer.${index}`)
  return [
    embedding('word', config.vocabularySize),
    embedding('position', config.maxPositions),
    embedding('token_type', config.tokenTypes),
    ...layerNorm('bert.embeddings.LayerNorm', hidden),
    ...layers.flatMap((layer) => [
      ...linear(`${layer}.attention.self.query`, hidden, hidden),
      ...linear(`${layer}.attention.self.key`, hidden, hidden),
      ...linear(`${layer}.attention.self.value`, hidden, hidden),
      ...linear(`${layer}.attention.output.dense`, hidden, hidden),
      ...layerNorm(`${layer}.attention.output.LayerNorm`, hidden),
      ...linear(`${layer}.intermediate.dense`, hidden, intermediate),
      ...linear(`${layer}.output.dense`, intermediate, hidden),
      ...layerNorm(`${layer}.output.LayerNorm`, hidden),
    ]),
    ...(head === 'pooler' ? linear('bert.pooler.dense', hidden, hidden) : []),
    // Queries of zero attend to all tokens alike: training starts as with the head `mean`.
    ...(head === 'label-attention' ? [{ name: LABEL_QUERIES, shape: [labels, hidden], start: 'zeros' } as const] : []),
    ...linear('classifier', hidden, labels),
  ]
}
