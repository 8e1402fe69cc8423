import { expect, test } from 'vitest'
import { findRecipe } from './find-recipe.ts'
import { checkRecipe, parseRecipe } from './parse-recipe.ts'
import { RECIPES } from './recipes.ts'

const about = { name: 'mine', file: 'mine.json' }

test('changes the recipe that it extends, csv-small where it names none', () => {
  expect(parseRecipe({ epochs: 7 }, about).recipe).toEqual({ ...RECIPES['csv-small'], name: 'mine', epochs: 7 })
  expect(parseRecipe({ extends: 'value-bert@clean', learningRate: 1e-4 }, about)).toEqual({
    recipe: { ...RECIPES['value-bert@clean'], name: 'mine', learningRate: 1e-4 },
    base: findRecipe('value-bert@clean').base,
  })
})

test('takes a name and a base of its own', () => {
  expect(parseRecipe({ name: 'ours', base: 'folder' }, about)).toEqual({
    recipe: { ...RECIPES['csv-small'], name: 'ours' },
    base: 'folder',
  })
})

test.each([
  [{ epoch: 3 }, 'unknown key "epoch", did you mean "epochs"?'],
  [{ extend: 'csv-small' }, 'unknown key "extend", did you mean "extends"?'],
  [{ toString: 1 }, 'unknown key "toString"'],
  [{ epochs: 'three' }, '"epochs" is "three", expected a whole number from 1 to 1000'],
  [{ epochs: 0 }, '"epochs" is 0, expected a whole number from 1 to 1000'],
  [{ maxTokens: 2.5 }, '"maxTokens" is 2.5, expected a whole number from 3 to 8192'],
  [{ learningRate: -1 }, '"learningRate" is -1, expected a number from 0 to 1'],
  [{ maxGradientNorm: 0 }, '"maxGradientNorm" is 0, expected a number from 0.000001 to 1000000, or null'],
  [{ head: 'tail' }, '"head" is "tail", expected "pooler", "cls", "mean" or "label-attention"'],
  [{ lowerCase: 'no' }, '"lowerCase" is "no", expected true or false, or null'],
  [{ thresholds: 'best' }, '"thresholds" is "best", expected "tuned", or a number from 0 to 1'],
  [
    { labelWeights: [1, 2] },
    '"labelWeights" is [1,2], expected a list of 12 numbers from 0 to 10000, not all of them 0, or null',
  ],
  [
    { labelWeights: Array(12).fill(0) },
    '"labelWeights" is [0,0,0,0,0,0,0,0,0,0,0,0], expected a list of 12 numbers from 0 to 10000, not all of them 0, or null',
  ],
  [{ name: '' }, '"name" is "", expected a string that is not empty'],
  [
    { loss: 'softmax-cross-entropy' },
    '"loss" is "softmax-cross-entropy", which is for classifiers of one value; expected "design": "binary"',
  ],
  [
    { extends: 'value-bert', folds: 5 },
    '"folds" is 5, which is for one classifier of twelve values; expected "design": "multi-label"',
  ],
  [
    { extends: 'value-bert', head: 'label-attention' },
    '"head" is "label-attention", which is for one classifier of twelve values; expected "design": "multi-label"',
  ],
  [
    { extends: 'value-bert', ngrams: true },
    '"ngrams" is true, which is for one classifier of twelve values; expected "design": "multi-label"',
  ],
  [
    { extends: 'value-bert@clean', classBalance: 0.5 },
    '"classBalance" is 0.5, which is for another loss; expected "loss": "binary-cross-entropy"',
  ],
  [{ negativeFocus: 2 }, '"negativeFocus" is 2, which is for another loss; expected "loss": "asymmetric"'],
  [{ extends: 'csv-smal' }, '"extends": unknown recipe "csv-smal"'],
  [[], 'expected an object with keys of a recipe'],
  [null, 'expected an object with keys of a recipe'],
])('%j is refused with the key and what was expected', (json, problem) => {
  expect(() => parseRecipe(json, about)).toThrow(
    expect.objectContaining({ code: 'training/wrong-recipe', message: `mine.json: ${problem}` }),
  )
})

test('names the recipes that can be extended where none is near', () => {
  const refusal = (name: string) => expect.objectContaining({ hint: expect.stringMatching(name) })
  expect(() => parseRecipe({ extends: 'csv-smal' }, about)).toThrow(refusal('^did you mean csv-small\\?$'))
  expect(() => parseRecipe({ extends: 'no such thing' }, about)).toThrow(refusal('^there are csv-small, .*@clean$'))
  expect(() => parseRecipe({ extends: 'no such thing' }, about)).not.toThrow(refusal('csv-lite'))
})

test('a recipe put together by a program is checked the same way', () => {
  const recipe = RECIPES['csv-small']!
  expect(() => checkRecipe(recipe)).not.toThrow()
  expect(() => checkRecipe({ ...recipe, name: 'ours', epochs: 0 })).toThrow(/^recipe ours: "epochs" is 0, expected/)
  const { epochs: _, ...rest } = recipe
  expect(() => checkRecipe(rest as typeof recipe)).toThrow(/"epochs" is missing, expected a whole number/)
})
