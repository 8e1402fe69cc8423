import { expect, test } from 'vitest'
import { legacyShuffledSplit } from './legacy-shuffled-split.ts'

const texts = Array.from({ length: 4999 }, (_, index) => ({
  id: `valuecsv5000-${String(index + 1).padStart(4, '0')}`,
  text: '',
}))
const numbers = (part: readonly { readonly id: string }[]) => part.map(({ id }) => Number(id.slice(-4)))

test('puts each text in one of 3,499, 1,000 and 500, in the order of the file', () => {
  const { train, validation, test: tested } = legacyShuffledSplit(texts)
  expect([train.length, validation.length, tested.length]).toEqual([3499, 1000, 500])
  const all = [train, validation, tested].flatMap(numbers)
  expect(all.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 4999 }, (_, index) => index + 1))
  for (const part of [train, validation, tested]) {
    expect(numbers(part)).toEqual(numbers(part).toSorted((one, other) => one - other))
  }
})

test('tests on texts from all over the file, the same for the same seed', () => {
  const tested = numbers(legacyShuffledSplit(texts).test)
  // The mean of 500 of 4,999 numbers drawn at random is 2,500 with a standard deviation of 61.
  expect(Math.abs(tested.reduce((sum, number) => sum + number, 0) / 500 - 2500)).toBeLessThan(250)
  expect(numbers(legacyShuffledSplit(texts, { seed: 0 }).test)).toEqual(tested)
  expect(numbers(legacyShuffledSplit(texts, { seed: 1 }).test)).not.toEqual(tested)
  // The parts never change: models say that they were trained on them.
  expect(tested.slice(0, 3)).toEqual([2, 3, 10])
})

test('refuses part of the texts', () => {
  expect(() => legacyShuffledSplit(texts.slice(1))).toThrow(expect.objectContaining({ code: 'datasets/not-whole' }))
})
