import { decodeNgramModel, normalizeText, readNgrams } from '@valuecsv/ngrams'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyNgramModel } from '@valuecsv/tiny-model'
import { createTokenizer } from '@valuecsv/tokenizer'
import { expect, test } from 'vitest'
import { readInNgrams } from './ngram-source.ts'

const model = decodeNgramModel(tinyNgramModel().files['ngrams.bin'] as Uint8Array)
const parts = { model, columns: [...VALUE_IDS.keys()] }

test('pauses within a long text, and not in a short one, for the same reading', async () => {
  for (const [text, isLong] of [
    ['诚信是做人的根本。'.repeat(30_000), true],
    ['诚信是做人的根本。', false],
  ] as const) {
    let pauses = 0
    const reading = await readInNgrams(text, parts, {
      pause: async () => {
        pauses += 1
      },
    })
    expect(pauses > 4).toBe(isLong)
    const { logits, rarity, characters } = readNgrams(model, text)
    expect(reading).toEqual({ rows: [], ngramLogits: logits, rarity, tokens: characters, unseen: 0 })
    if (!isLong) expect(pauses).toBe(0)
  }
})

test('ends where a pause rejects', async () => {
  const pause = () => Promise.reject(new Error('enough'))
  await expect(readInNgrams('法治'.repeat(50_000), parts, { pause })).rejects.toThrow('enough')
})

test('n-grams leave out exactly what the cleaning of a tokenizer drops, of all code points', () => {
  const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'qq'].join('\n')
  const tokenizer = createTokenizer({ vocabulary, stripAccents: false })
  const different: number[] = []
  for (let codePoint = 0; codePoint < 0x110000; codePoint += 1) {
    // Of ideographs there are none that anything drops.
    if (codePoint === 0x4e00) codePoint = 0x9fff
    if (codePoint === 0x20000) codePoint = 0xe0000
    // Nothing composes with this letter.
    const text = `q${String.fromCodePoint(codePoint)}q`
    const isDropped = tokenizer.encode(text).ids[0] === 4
    if (isDropped !== (normalizeText(text, true).length === 2)) different.push(codePoint)
  }
  expect(different).toEqual([])
})
