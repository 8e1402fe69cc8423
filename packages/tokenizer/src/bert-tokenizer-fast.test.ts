import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTokenizer } from './create-tokenizer.ts'
import realVocabulary from './goldens/real-vocabulary.json' with { type: 'json' }
import smallVocabulary from './goldens/small-vocabulary.json' with { type: 'json' }
import type { Tokenizer } from './tokenizer.ts'

function flat(tokenizer: Tokenizer, text: string): number[] {
  const { ids, starts, ends } = tokenizer.encode(text)
  return [...ids].flatMap((id, index) => [id, starts[index]!, ends[index]!])
}

const vocabulary = readFileSync(new URL('./goldens/vocab.txt', import.meta.url))
const tokenizers = smallVocabulary.rules.map((rules) => createTokenizer({ ...rules, vocabulary }))

test.each(smallVocabulary.listed)('gives the ids and places of BertTokenizerFast for $text', ({ text, encodings }) => {
  expect(tokenizers.map((tokenizer) => flat(tokenizer, text))).toEqual(encodings)
})

test('gives the ids and places of BertTokenizerFast for fuzzed texts', () => {
  const ours = smallVocabulary.fuzzed.map(({ text, rules }) => ({
    text,
    rules,
    encoding: flat(tokenizers[rules]!, text),
  }))
  expect(ours).toEqual(smallVocabulary.fuzzed)
})

const models = process.env.VALUECSV_MODELS

test.skipIf(!models && !process.env.CI)('gives the same over a real vocabulary (VALUECSV_MODELS)', () => {
  const real = readFileSync(`${models}/bge-small-zh-v1.5/vocab.txt`)
  const digest = (encoding: number[]) => createHash('sha256').update(encoding.join(' ')).digest('hex').slice(0, 4)
  for (const [index, rules] of realVocabulary.rules.entries()) {
    const tokenizer = createTokenizer({ ...rules, vocabulary: real })
    const expected = realVocabulary.digests[index]!.match(/..../g)!
    const different = realVocabulary.texts.filter((text, at) => digest(flat(tokenizer, text)) !== expected[at])
    expect(different, JSON.stringify(rules)).toEqual([])
  }
})
