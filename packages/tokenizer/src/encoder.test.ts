import { expect, test } from 'vitest'
import { createTokenizer } from './create-tokenizer.ts'

const vocabulary = '[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n中\n国\ngdp\n##s\n。\n[\n]\nsep\n'

test('gives ids and places in the original text, without special tokens', () => {
  const text = '中 GDPs。[SEP]'
  const tokenizer = createTokenizer({ vocabulary })
  const { ids, starts, ends } = tokenizer.encode(text)
  expect([...ids].map(tokenizer.decodeToken)).toEqual(['中', 'gdp', '##s', '。', '[', 'sep', ']'])
  expect([...starts].map((start, index) => text.slice(start, ends[index]))).toEqual([
    '中',
    'GDP',
    's',
    '。',
    '[',
    'SEP',
    ']',
  ])
})
