import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LabelledText } from '../records/labelled-text.ts'
import { stratifiedSplit } from './stratified-split.ts'

const textOf = (index: number, text: string): LabelledText => ({
  id: String(index),
  text,
  values: index % 10 === 0 ? ['freedom'] : [],
})

test('divides 70/10/20, each part with its share of a value', () => {
  const split = stratifiedSplit(Array.from({ length: 1000 }, (_, index) => textOf(index, `text ${index}`)))
  const sizes = [split.train, split.validation, split.test].map((part) => part.length)
  const withFreedom = [split.train, split.validation, split.test].map(
    (part) => part.filter(({ values }) => values.length > 0).length,
  )
  expect([sizes, withFreedom]).toEqual([
    [700, 100, 200],
    [70, 10, 20],
  ])
})

test('every text is in one part, equal texts are in the same, always in the same way, and another seed differs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), fc.nat(), (kinds, seed) => {
      const texts = kinds.map((kind, index) => textOf(index, `text ${kind}`))
      const split = stratifiedSplit(texts, { seed })
      const parts = [split.train, split.validation, split.test]
      const ids = (list: readonly LabelledText[]) => list.map(({ id }) => id)
      expect(parts.flatMap(ids).sort()).toEqual(ids(texts).sort())
      const kindsOf = parts.map((part) => new Set(part.map(({ text }) => text)))
      expect(kindsOf.reduce((sum, each) => sum + each.size, 0)).toBe(new Set(kinds).size)
      expect(stratifiedSplit(texts, { seed })).toEqual(split)
    }),
  )
  const texts = Array.from({ length: 100 }, (_, index) => textOf(index, `text ${index}`))
  expect(stratifiedSplit(texts, { seed: 1 })).not.toEqual(stratifiedSplit(texts))
})

test('refuses shares that do not add up to 1', () => {
  expect(() => stratifiedSplit([], { shares: { train: 0.8, validation: 0.1, test: 0.2 } })).toThrow(
    expect.objectContaining({ code: 'datasets/shares-out-of-range' }),
  )
})

test('takes other shares', () => {
  const texts = Array.from({ length: 10 }, (_, index) => textOf(index + 1, `text ${index}`))
  const { train, test: rest } = stratifiedSplit(texts, { shares: { train: 0.5, validation: 0, test: 0.5 } })
  expect([train.length, rest.length]).toEqual([5, 5])
})
