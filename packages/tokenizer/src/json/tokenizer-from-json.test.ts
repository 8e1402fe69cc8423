import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTokenizer } from '../create-tokenizer.ts'
import golden from '../goldens/small-vocabulary.json' with { type: 'json' }
import type { NormalizationRules } from '../normalization/normalization-rules.ts'
import { tokenizerFromJson } from './tokenizer-from-json.ts'

const vocabulary = readFileSync(new URL('../goldens/vocab.txt', import.meta.url), 'utf8')
const ids = Object.fromEntries(
  vocabulary
    .trimEnd()
    .split('\n')
    .map((token, id) => [token, id]),
)

/** A tokenizer.json as the library that defined it writes it, in the parts that matter. */
function tokenizerJson(rules: NormalizationRules = {}) {
  return {
    version: '1.0',
    truncation: null,
    added_tokens: [{ id: 0, content: '[PAD]', special: true }] as unknown[],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: rules.cleanText ?? true,
      handle_chinese_chars: rules.tokenizeChineseChars ?? true,
      strip_accents: rules.stripAccents ?? null,
      lowercase: rules.lowerCase ?? true,
    } as unknown,
    pre_tokenizer: { type: 'BertPreTokenizer' } as unknown,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: ids as Record<string, unknown>,
    } as Record<string, unknown>,
  }
}

test.each(golden.rules)('gives what vocab.txt gives with $0', (rules) => {
  const fromJson = tokenizerFromJson(JSON.stringify(tokenizerJson(rules)))
  const fromLines = createTokenizer({ ...rules, vocabulary })
  expect(fromJson.special).toEqual(fromLines.special)
  for (const { text } of golden.fuzzed) expect(fromJson.encode(text)).toEqual(fromLines.encode(text))
})

test('takes the unknown token, the prefix and the longest word from the model', () => {
  const model = {
    type: 'WordPiece',
    unk_token: '<unk>',
    continuing_subword_prefix: '',
    max_input_chars_per_word: 3,
    vocab: { '<unk>': 0, '[PAD]': 1, '[CLS]': 2, '[SEP]': 3, a: 4, bc: 5 },
  }
  const { encode } = tokenizerFromJson({ ...tokenizerJson(), added_tokens: [], model })
  expect([...encode('abc bca abcd ab').ids]).toEqual([4, 5, 5, 4, 0, 0])
})

test('reads a file with a byte order mark, and one of before the model had a type', () => {
  const { type: _, ...model } = tokenizerJson().model
  const old = `\ufeff${JSON.stringify({ ...tokenizerJson(), model })}`
  expect(tokenizerFromJson(old).special).toEqual(tokenizerFromJson(tokenizerJson()).special)
})

test('adds special tokens that the model lacks', () => {
  const json = tokenizerJson()
  const id = Object.keys(ids).length
  json.added_tokens.push({ id, content: '[LONG]', special: true })
  const tokenizer = tokenizerFromJson(json)
  expect(tokenizer.vocabularySize).toBe(id + 1)
  expect(tokenizer.decodeToken(id)).toBe('[LONG]')
})

const without = (token: string) => Object.fromEntries(Object.entries(ids).filter(([name]) => name !== token))
const withModel = (fields: Record<string, unknown>) => {
  const json = tokenizerJson()
  return { ...json, model: { ...json.model, ...fields } }
}

test.each<[string, string, unknown]>([
  ['tokenizer/json-unreadable', 'tokenizer.json: not JSON', '{'],
  ['tokenizer/json-unreadable', 'not a JSON object', '7'],
  ['tokenizer/json-unreadable', 'not a JSON object', null],
  ['tokenizer/json-unsupported', 'tokenizer.json.model is nothing', {}],
  [
    'tokenizer/json-unsupported',
    'tokenizer.json.model.type is "BPE"; expected "WordPiece"',
    withModel({ type: 'BPE' }),
  ],
  ['tokenizer/json-unsupported', 'model.vocab is a list', withModel({ vocab: ['a'] })],
  ['tokenizer/json-unsupported', 'model.unk_token is 1', withModel({ unk_token: 1 })],
  ['tokenizer/json-unsupported', 'tokenizer.json.normalizer is null', { ...tokenizerJson(), normalizer: null }],
  ['tokenizer/json-unsupported', 'normalizer.type is "NFC"', { ...tokenizerJson(), normalizer: { type: 'NFC' } }],
  [
    'tokenizer/json-unsupported',
    'normalizer.strip_accents is "no"',
    { ...tokenizerJson(), normalizer: { type: 'BertNormalizer', strip_accents: 'no' } },
  ],
  [
    'tokenizer/json-unsupported',
    'pre_tokenizer.type is "Whitespace"',
    { ...tokenizerJson(), pre_tokenizer: { type: 'Whitespace' } },
  ],
  ['tokenizer/json-unsupported', 'added_tokens is 3', { ...tokenizerJson(), added_tokens: 3 }],
  [
    'tokenizer/json-unsupported',
    'added_tokens[0] is "<name>"; expected special tokens only',
    { ...tokenizerJson(), added_tokens: [{ id: 1, content: '<name>', special: false }] },
  ],
  ['tokenizer/json-bad-id', '"[PAD]" and "a" have the id 0', withModel({ vocab: { '[PAD]': 0, a: 0 } })],
  ['tokenizer/json-bad-id', 'no token has the id 1', withModel({ vocab: { '[PAD]': 0, a: 2 } })],
  ['tokenizer/json-bad-id', 'no token has the id 1', withModel({ vocab: { '[PAD]': 0, a: '1' } })],
  [
    'tokenizer/special-token-missing',
    'tokenizer.json: no token [SEP]',
    withModel({ vocab: { ...without('[SEP]'), x: ids['[SEP]'] } }),
  ],
])('%s: %s', (code, message, json) => {
  expect(() => tokenizerFromJson(json)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  )
})

test('names the file it was told', () => {
  expect(() => tokenizerFromJson({}, { file: 'models/a/tokenizer.json' })).toThrow(/^models\/a\/tokenizer\.json/)
})

const models = process.env.VALUECSV_MODELS

test.skipIf(!models && !process.env.CI)('the two files of a real model give the same tokens (VALUECSV_MODELS)', () => {
  const folder = `${models}/bge-small-zh-v1.5`
  const fromJson = tokenizerFromJson(readFileSync(`${folder}/tokenizer.json`, 'utf8'))
  const fromLines = createTokenizer({ vocabulary: readFileSync(`${folder}/vocab.txt`), lowerCase: false })
  expect(fromJson.special).toEqual({ pad: 0, unk: 100, cls: 101, sep: 102, mask: 103 })
  expect(fromJson.vocabularySize).toBe(21_128)
  for (const { text } of golden.fuzzed) expect(fromJson.encode(text)).toEqual(fromLines.encode(text))
})
