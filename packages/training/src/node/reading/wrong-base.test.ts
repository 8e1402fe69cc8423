import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tinyRecipe, trainTiny, writeTinyBase } from '../../../test/tiny-training.ts'
import type { TrainingEvent } from '../../index.ts'

let folder = ''
let base = ''
let out = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-wrong-base-'))
  base = join(folder, 'base')
  out = join(folder, 'out')
  await writeTinyBase(base)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function change(name: string, edit: (text: string) => string): Promise<void> {
  const file = join(base, name)
  await writeFile(file, edit(await readFile(file, 'utf8')))
}

const changeConfig = (changes: object) =>
  change('config.json', (text) => JSON.stringify({ ...JSON.parse(text), ...changes }))

test.each([
  {
    what: 'that is no BERT',
    prepare: () => changeConfig({ model_type: 'xlm-roberta', architectures: ['XLMRobertaForMaskedLM'] }),
    code: 'encoder/unsupported-config',
    says: /config\.json: this is a model of type "xlm-roberta" \(XLMRobertaForMaskedLM\), expected a BERT/,
  },
  {
    what: 'that is no BERT and has another vocabulary',
    prepare: async () => {
      await changeConfig({ model_type: 'gpt2' })
      await rm(join(base, 'vocab.txt'))
    },
    code: 'encoder/unsupported-config',
    says: /config\.json: this is a model of type "gpt2", expected a BERT/,
  },
  {
    what: 'with more tokens than embeddings',
    prepare: () => change('vocab.txt', (text) => `${text}龘\n`),
    code: 'training/vocabulary-does-not-fit',
    says: /base\/vocab\.txt has \d+ tokens, config\.json says vocab_size \d+$/,
  },
  {
    what: 'without [CLS]',
    prepare: () => change('vocab.txt', (text) => text.replace('[CLS]', '[cls]')),
    code: 'tokenizer/special-token-missing',
    says: /vocab\.txt: no token \[CLS\]$/,
  },
  {
    what: 'with embeddings of another vocabulary',
    prepare: () => changeConfig({ vocab_size: 99 }),
    code: 'encoder/wrong-shape',
    says: /base: "bert\.embeddings\.word_embeddings\.weight" has the shape \[\d+,16\], config\.json asks for \[99,16\]/,
  },
])('a base $what is refused with what it is, and nothing is written', async ({ prepare, code, says }) => {
  await prepare()
  await expect(trainTiny(base, out)).rejects.toMatchObject({ code, message: expect.stringMatching(says) })
  expect(existsSync(out)).toBe(false)
})

test('a base shorter than the recipe reads is refused with the number that would do', async () => {
  await expect(trainTiny(base, out, { recipe: { ...tinyRecipe, maxTokens: 33 } })).rejects.toMatchObject({
    code: 'training/base-too-short',
    message: 'The base model base reads 32 tokens at most, the recipe tiny has maxTokens 33',
    hint: 'Set "maxTokens" to 32 in a recipe file.',
  })
  expect(existsSync(out)).toBe(false)
})

test('a recipe out of range is refused before anything is written', async () => {
  await expect(trainTiny(base, out, { recipe: { ...tinyRecipe, epochs: 0 } })).rejects.toMatchObject({
    code: 'training/wrong-recipe',
    message: 'recipe tiny: "epochs" is 0, expected a whole number from 1 to 1000',
  })
  expect(existsSync(out)).toBe(false)
})

test('a vocabulary that leaves embeddings unused is told', async () => {
  await change('vocab.txt', (text) => text.replace(/活\n$/, ''))
  const events: TrainingEvent[] = []
  await trainTiny(base, out, { recipe: { ...tinyRecipe, epochs: 1 }, onEvent: (event) => events.push(event) })
  const [first] = events
  expect(first).toMatchObject({
    type: 'warning',
    code: 'training/vocabulary-unused',
    message: expect.stringMatching(/^base: vocab\.txt has \d+ tokens and the network \d+/),
  })
})
