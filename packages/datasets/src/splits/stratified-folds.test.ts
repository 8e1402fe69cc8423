import { VALUE_IDS } from '@valuecsv/taxonomy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LabelledText } from '../records/labelled-text.ts'
import { stratifiedFolds } from './stratified-folds.ts'

const labelledText: fc.Arbitrary<LabelledText> = fc.record({
  id: fc.constant('x'),
  text: fc.string({ maxLength: 1 }).map((text) => `公正${text}`),
  values: fc.subarray([...VALUE_IDS]),
})

test('every text has a fold, equal texts the same, equal seeds the same folds', () => {
  fc.assert(
    fc.property(fc.array(labelledText, { minLength: 3, maxLength: 60 }), fc.nat(), (texts, seed) => {
      const folds = stratifiedFolds(texts, { folds: 3, seed })
      expect(folds).toEqual(stratifiedFolds(texts, { folds: 3, seed }))
      const byText = new Map(texts.map(({ text }, index) => [text.trim().normalize('NFC'), folds[index]]))
      for (const [index, { text }] of texts.entries()) {
        expect([0, 1, 2]).toContain(folds[index])
        expect(folds[index]).toBe(byText.get(text.trim().normalize('NFC')))
      }
    }),
  )
})

test('each fold has its share of a rare value', () => {
  const texts = Array.from({ length: 200 }, (_, index) => ({
    id: `${index}`,
    text: `${index}`,
    values: index % 20 === 0 ? (['harmony'] as const) : [],
  }))
  const folds = stratifiedFolds(texts)
  for (let fold = 0; fold < 5; fold++) {
    const members = texts.filter((_, index) => folds[index] === fold)
    expect(members.length).toBe(40)
    expect(members.filter(({ values }) => values.length > 0).length).toBe(2)
  }
})

test.each([1, 2.5, 4])('%d folds of three texts are refused', (folds) => {
  const texts = ['a', 'b', 'c'].map((text) => ({ id: text, text, values: [] }))
  expect(() => stratifiedFolds(texts, { folds })).toThrow(
    expect.objectContaining({
      code: 'datasets/folds-out-of-range',
      message: `folds is ${folds}, expected a whole number from 2 to the 3 texts`,
    }),
  )
})
