import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterDisplay } from './letter-display.ts'

/** A symmetric relation from the numbers of its pairs. */
const relation = (pairs: readonly string[]) => (first: number, second: number) => pairs.includes(`${first}-${second}`)

const shareLetter = (first: string, second: string) => {
  const others = second.split(second.includes(' ') ? ' ' : '')
  return first.split(first.includes(' ') ? ' ' : '').some((letter) => others.includes(letter))
}

test.each([
  ['nobody differs', 3, [], ['a', 'a', 'a']],
  ['all differ', 3, ['0-1', '0-2', '1-2'], ['a', 'b', 'c']],
  ['only the ends differ', 3, ['0-2'], ['a', 'ab', 'b']],
  ['the best differs from all others', 4, ['0-1', '0-2', '0-3'], ['a', 'b', 'b', 'b']],
  ['one of the middle differs from all others', 4, ['0-1', '1-2', '1-3'], ['a', 'b', 'a', 'a']],
  ['nobody is there', 0, [], []],
  ['one is there', 1, [], ['a']],
])('where %s', (_, count, pairs, letters) => {
  expect(letterDisplay(count, relation(pairs))).toEqual(letters)
})

/** Up to nine items, and whether each pair of them differs. */
const relations = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc
      .array(fc.boolean(), { minLength: count * count, maxLength: count * count })
      .map((cells) => ({ count, differs: (first: number, second: number) => cells[first * count + second]! })),
  )

test('two items share a letter if and only if they do not differ', () => {
  fc.assert(
    fc.property(relations, ({ count, differs }) => {
      const letters = letterDisplay(count, differs)
      expect(letters.length).toBe(count)
      for (let first = 0; first < count; first++) {
        expect(letters[first]).not.toBe('')
        for (let second = first + 1; second < count; second++) {
          expect(shareLetter(letters[first]!, letters[second]!)).toBe(!differs(first, second))
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('no letter can be left out', () => {
  fc.assert(
    fc.property(relations, ({ count, differs }) => {
      const letters = letterDisplay(count, differs)
      letters.forEach((own, item) => {
        for (const letter of own) {
          const without = own.replace(letter, '')
          const isNeeded =
            without === '' ||
            letters.some((other, second) => second !== item && shareLetter(own, other) && !shareLetter(without, other))
          expect(isNeeded, `${letter} of ${letters}`).toBe(true)
        }
      })
    }),
  )
})

test('the best has a, and letters come in order', () => {
  fc.assert(
    fc.property(relations, ({ count, differs }) => {
      const letters = letterDisplay(count, differs)
      expect(letters[0]).toContain('a')
      for (const own of letters) expect(own).toBe([...own].sort().join(''))
    }),
  )
})

test('after z comes aa, and letters stand apart', () => {
  const alone = letterDisplay(28, () => true)
  expect(alone.slice(24)).toEqual(['y', 'z', 'aa', 'ab'])
  // Item 0 differs from nobody, all others from each other.
  expect(
    letterDisplay(29, (first) => first > 0)[0]!
      .split(' ')
      .slice(25),
  ).toEqual(['z', 'aa', 'ab'])
})

test('forty items in overlapping groups are shown at once', () => {
  const letters = letterDisplay(40, (first, second) => second - first > 5)
  expect(letters[0]).toBe('a')
  expect(new Set(letters.flatMap((own) => own.split(' '))).size).toBe(35)
})
