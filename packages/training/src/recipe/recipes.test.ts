import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findRecipe } from './find-recipe.ts'
import { checkRecipe } from './parse-recipe.ts'
import { RECIPE_KEYS } from './recipe-keys.ts'
import { RECIPES } from './recipes.ts'

test.each(Object.values(RECIPES))('$name is within the range of every key', (recipe) => {
  expect(() => checkRecipe(recipe)).not.toThrow()
})

describe('the name of an original evaluator', () => {
  test.each([
    ['m-value-bert', 'google-bert/bert-base-chinese'],
    ['m-value-roberta', 'hfl/chinese-roberta-wwm-ext-large'],
    ['value-bert', 'google-bert/bert-base-chinese'],
    ['value-roberta', 'hfl/chinese-roberta-wwm-ext-large'],
  ])('%s is its own procedure, on its own base', (name, base) => {
    expect(findRecipe(name)).toEqual({ recipe: RECIPES[`${name}@legacy`], base: `hf:${base}` })
    expect(findRecipe(`${name}@clean`)).toMatchObject({ recipe: { name: `${name}@clean` }, base: `hf:${base}` })
  })
})

test('the multi-label procedure is the original’s', () => {
  expect(findRecipe('m-value-bert').recipe).toMatchObject({
    ...{ design: 'multi-label', loss: 'binary-cross-entropy', head: 'pooler', maxTokens: 512 },
    ...{ batchTexts: 8, batching: 'shuffled', epochs: 15, patience: 5, monitor: 'microF1' },
    ...{ learningRate: 1e-5, schedule: 'linear', warmupShare: 0.1, weightDecay: 0, maxGradientNorm: null },
    ...{ embeddingUpdate: 'all', thresholds: 0.5, calibration: 'none', windowJoin: 'first' },
    // Prosperity, democracy, civility, harmony … out of the order of the original's file.
    labelWeights: [6, 47, 16, 7, 82, 15, 26, 8, 8, 7, 13, 39],
  })
})

test('the binary procedure is the original’s', () => {
  expect(findRecipe('value-bert').recipe).toMatchObject({
    ...{ design: 'binary', loss: 'softmax-cross-entropy', head: 'pooler', maxTokens: 128 },
    ...{ batchTexts: 64, batching: 'shuffled-once', epochs: 20, patience: 5, monitor: 'lastBatchLoss' },
    ...{ learningRate: 1e-5, schedule: 'constant', warmupShare: 0, weightDecay: 0, maxGradientNorm: null },
    ...{ embeddingUpdate: 'all', thresholds: 0.5, calibration: 'none', windowJoin: 'first', labelWeights: null },
  })
})

test('csv-small@cross-fitted is what csv-small itself was made with', () => {
  const manifest = new URL('../../../../models/csv-small/files/valuecsv.json', import.meta.url)
  const { name, parameters } = JSON.parse(readFileSync(manifest, 'utf8')).recipe
  expect({ name, ...parameters }).toEqual(RECIPES['csv-small@cross-fitted'])
})

test.each([
  ['csv-smal', 'did you mean csv-small?'],
  ['value-bret@clean', 'did you mean value-bert@clean?'],
  ['value-roberta-', 'did you mean value-roberta?'],
  ['csv-lit', 'did you mean csv-lite?'],
  ['toString', /^there are csv-small, .*value-roberta@clean, csv-lite, and JSON files$/],
])('the unknown name %s is an error that names the closest or all', (name, hint) => {
  expect(() => findRecipe(name)).toThrow(
    expect.objectContaining({
      code: 'training/unknown-recipe',
      message: `unknown recipe "${name}"`,
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    }),
  )
})

test('says of a recipe of n-grams what trains it', () => {
  expect(() => findRecipe('csv-lite')).toThrow(
    expect.objectContaining({
      code: 'training/unknown-recipe',
      message: '"csv-lite" is made of n-grams: trainNgramEvaluator trains it, by NGRAM_RECIPES',
    }),
  )
})

test.each(Object.entries(RECIPE_KEYS))('the README tells the range of %s and what it decides', (name, key) => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const standard = JSON.stringify(key.standard)
  expect(readme).toContain(`| \`${name}\` | ${key.range.text} | \`${standard}\` | ${key.meaning} |`)
})
