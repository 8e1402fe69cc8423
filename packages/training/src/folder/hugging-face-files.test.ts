import { parseBertConfig } from '@valuecsv/encoder'
import { expect, test } from 'vitest'
import type { ModelDescription } from '../base-model.ts'
import goldens from '../convert/goldens/checkpoints.json' with { type: 'json' }
import { huggingFaceFiles } from './hugging-face-files.ts'

const saved = (name: keyof typeof goldens.folders.safetensors) =>
  JSON.parse(Buffer.from(goldens.folders.safetensors[name], 'base64').toString())

const description: ModelDescription = {
  config: parseBertConfig(goldens.config),
  configJson: goldens.config,
  vocabulary: `${goldens.vocabulary.join('\n')}\n`,
  tokenizerJson: undefined,
  tokenizerConfig: {},
}

function written(changes: Partial<ModelDescription> = {}, lowerCase = false, maxTokens = 512): Record<string, unknown> {
  const files = huggingFaceFiles({ ...description, ...changes }, { lowerCase, maxTokens })
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, name.endsWith('.json') ? JSON.parse(text) : text]),
  )
}

test('a vocabulary alone gives the tokenizer.json that transformers saves', () => {
  expect(written()['tokenizer.json']).toEqual(saved('tokenizer.json'))
})

test('the model’s own tokenizer.json stays, but for the case', () => {
  const own = { ...saved('tokenizer.json'), mark: 'own' }
  const { normalizer } = saved('tokenizer.json')
  expect(written({ tokenizerJson: own }, true)['tokenizer.json']).toEqual({
    ...own,
    normalizer: { ...normalizer, lowercase: true },
  })
})

test.each([[undefined], [1e30], ['long'], [-1]])(
  'texts are cut where the model ends (model_max_length %j)',
  (declared) => {
    const { 'tokenizer_config.json': config } = written({ tokenizerConfig: { model_max_length: declared } })
    expect(config).toEqual({ tokenizer_class: 'BertTokenizer', model_max_length: 16, do_lower_case: false })
  },
)

test.each([[null], [{ type: 'Sequence', normalizers: [] }]])(
  'texts were read as BERT reads them, not as %j',
  (normalizer) => {
    const { normalizer: standard } = saved('tokenizer.json')
    expect(
      written({ tokenizerJson: { ...saved('tokenizer.json'), normalizer } }, true)['tokenizer.json'],
    ).toMatchObject({
      normalizer: { ...standard, lowercase: true },
    })
  },
)

test('no more of a text is read than the evaluator reads', () => {
  expect(written({}, false, 12)['tokenizer_config.json']).toMatchObject({ model_max_length: 12 })
})

test('the weights are not of the precision that the base was saved in', () => {
  const { 'config.json': config } = written({
    configJson: { ...goldens.config, torch_dtype: 'float16', dtype: 'float16' },
  })
  expect(Object.keys(config as object)).not.toContain('torch_dtype')
  expect(Object.keys(config as object)).not.toContain('dtype')
})

test('a shorter limit of the model’s own stays', () => {
  expect(written({ tokenizerConfig: { model_max_length: 8 } })['tokenizer_config.json']).toMatchObject({
    model_max_length: 8,
  })
})
