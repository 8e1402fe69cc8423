import { goldenBert } from '@valuecsv/contracts/golden-bert'
import { expect, test } from 'vitest'
import { parseBertConfig } from './index.ts'

const json = goldenBert.config as Record<string, unknown>

// Too deep to be written as JSON.
const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
nested.toJSON = () => 'lists in lists'

test('reads the shape of a BERT', () => {
  expect(parseBertConfig(json)).toMatchObject({ vocabularySize: 50, hiddenSize: 32, layers: 2, attentionHeads: 4 })
})

test('takes BERT’s own values where an old config has none', () => {
  const { layer_norm_eps, hidden_dropout_prob, hidden_act, ...old } = json
  expect(parseBertConfig(old)).toMatchObject({ layerNormEpsilon: 1e-12, hiddenDropout: 0.1 })
})

test.each([
  [
    { model_type: 'xlm-roberta', architectures: ['XLMRobertaForMaskedLM'] },
    'this is a model of type "xlm-roberta" (XLMRobertaForMaskedLM), expected a BERT, whose "model_type" is "bert"',
  ],
  [{ model_type: undefined }, 'this is a model of no type, expected a BERT, whose "model_type" is "bert"'],
  [{ hidden_act: 'relu' }, '"hidden_act" is "relu", expected "gelu"'],
  [{ position_embedding_type: 'relative_key' }, '"position_embedding_type" is "relative_key", expected "absolute"'],
  [{ is_decoder: true }, '"is_decoder" is true, expected false'],
  [{ add_cross_attention: true }, '"add_cross_attention" is true, expected false'],
  [{ hidden_act: nested }, '"hidden_act" is a list, expected "gelu"'],
  [{ model_type: nested }, 'this is a model of type a list, expected a BERT, whose "model_type" is "bert"'],
  [{ vocab_size: 0 }, '"vocab_size" is 0, expected a positive integer'],
  [{ num_hidden_layers: undefined }, '"num_hidden_layers" is missing, expected a positive integer'],
  [{ num_hidden_layers: 1e9 }, '"num_hidden_layers" is 1000000000, expected at most 1000'],
  [{ hidden_dropout_prob: 1 }, '"hidden_dropout_prob" is 1, expected a number in [0, 1)'],
  [{ num_attention_heads: 5 }, '"hidden_size" is 32, expected a multiple of num_attention_heads 5'],
])('names the key and what was expected: %j', (change, problem) => {
  expect(() => parseBertConfig({ ...json, ...change }, 'base/config.json')).toThrow(
    expect.objectContaining({ code: 'encoder/unsupported-config', message: `base/config.json: ${problem}` }),
  )
})

test.each([null, 'bert', []])('refuses %j', (value) => {
  expect(() => parseBertConfig(value)).toThrow(expect.objectContaining({ code: 'encoder/unsupported-config' }))
})
