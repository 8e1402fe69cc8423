import { quoted, shownValue, ValueCsvError } from '@valuecsv/errors'

/**
 * How the vector of a text is taken from the encoder's last layer: BERT's pooler, its first token, the mean of its
 * tokens, or for each label a mean weighted by that label's own attention to the tokens.
 */
export type Head = 'pooler' | 'cls' | 'mean' | 'label-attention'

export const HEADS: readonly Head[] = ['pooler', 'cls', 'mean', 'label-attention']

/** The shape of a BERT, with the names of Hugging Face's `config.json` in camel case. */
export interface BertConfig {
  readonly vocabularySize: number
  readonly hiddenSize: number
  readonly layers: number
  readonly attentionHeads: number
  readonly intermediateSize: number
  readonly maxPositions: number
  readonly tokenTypes: number
  readonly layerNormEpsilon: number
  readonly initializerRange: number
  readonly hiddenDropout: number
  readonly attentionDropout: number
}

const integers = {
  vocabularySize: 'vocab_size',
  hiddenSize: 'hidden_size',
  layers: 'num_hidden_layers',
  attentionHeads: 'num_attention_heads',
  intermediateSize: 'intermediate_size',
  maxPositions: 'max_position_embeddings',
  tokenTypes: 'type_vocab_size',
} as const

/** Far more than any BERT has. */
const MOST_LAYERS = 1000

/** What the network is built for; a config that leaves it out means the same. */
const only = { hidden_act: 'gelu', position_embedding_type: 'absolute', is_decoder: false, add_cross_attention: false }

const fractions = {
  layerNormEpsilon: ['layer_norm_eps', 1e-12],
  initializerRange: ['initializer_range', 0.02],
  hiddenDropout: ['hidden_dropout_prob', 0.1],
  attentionDropout: ['attention_probs_dropout_prob', 0.1],
} as const

function wrong(source: string, key: string, value: unknown, expected: string): ValueCsvError {
  const found = value === undefined ? 'is missing' : `is ${shownValue(value)}`
  return new ValueCsvError('encoder/unsupported-config', `${source}: "${key}" ${found}, expected ${expected}`)
}

/** What the model is, when it is not a BERT. */
function otherModel(source: string, config: Readonly<Record<string, unknown>>): ValueCsvError {
  const { model_type: type, architectures } = config
  const [architecture] = Array.isArray(architectures) ? architectures : []
  const found = type === undefined ? 'of no type' : `of type ${shownValue(type)}`
  const named = typeof architecture === 'string' ? ` (${quoted(architecture).slice(1, -1)})` : ''
  const message = `${source}: this is a model ${found}${named}, expected a BERT, whose "model_type" is "bert"`
  return new ValueCsvError('encoder/unsupported-config', message, {
    hint: 'Supported are BERT encoders such as bert-base-chinese, chinese-roberta-wwm-ext, chinese-macbert and bge-small-zh.',
  })
}

/**
 * The checked shape of a BERT from a parsed `config.json`. Errors (`encoder/unsupported-config`) name key and value, or
 * what the model is when it is not a BERT.
 */
export function parseBertConfig(json: unknown, source = 'config.json'): BertConfig {
  const config = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>
  if (config.model_type !== 'bert') throw otherModel(source, config)
  for (const [key, expected] of Object.entries(only)) {
    const value = config[key]
    if (value !== undefined && value !== expected) throw wrong(source, key, value, shownValue(expected))
  }
  const numbers: Record<string, number> = {}
  for (const [name, key] of Object.entries(integers)) {
    const value = config[key]
    if (!Number.isSafeInteger(value) || (value as number) < 1) throw wrong(source, key, value, 'a positive integer')
    // Each layer is a list of names and shapes before any weight is read.
    if (name === 'layers' && (value as number) > MOST_LAYERS) throw wrong(source, key, value, `at most ${MOST_LAYERS}`)
    numbers[name] = value as number
  }
  for (const [name, [key, fallback]] of Object.entries(fractions)) {
    const value = config[key] ?? fallback
    if (typeof value !== 'number' || !(value >= 0 && value < 1)) throw wrong(source, key, value, 'a number in [0, 1)')
    numbers[name] = value
  }
  const parsed = numbers as unknown as BertConfig
  if (parsed.hiddenSize % parsed.attentionHeads !== 0) {
    throw wrong(source, 'hidden_size', parsed.hiddenSize, `a multiple of num_attention_heads ${parsed.attentionHeads}`)
  }
  return parsed
}
