import { VALUE_IDS } from '@valuecsv/taxonomy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizedText } from '../records/text-digest.ts'
import { ENDORSEMENT_PAIRS } from './endorsement-pairs.ts'
import { OFF_DISTRIBUTION_KINDS, OFF_DISTRIBUTION_TEXTS } from './off-distribution/off-distribution-texts.ts'
import { shuffledCharacters } from './off-distribution/shuffled-characters.ts'
import { PROBE_KINDS } from './probe-pair.ts'

const sides = ENDORSEMENT_PAIRS.flatMap(({ id, affirmed, other }) => [
  { id, text: affirmed },
  { id, text: other },
])
const hasHan = /\p{Script=Han}/u

describe('the pairs', () => {
  test('are 72, two for each value and kind, each with an id of its own that says both', () => {
    expect(ENDORSEMENT_PAIRS.map(({ id }) => id)).toEqual(
      VALUE_IDS.flatMap((value) => PROBE_KINDS.flatMap((kind) => [1, 2].map((number) => `${value}-${kind}-${number}`))),
    )
    for (const { id, value, kind } of ENDORSEMENT_PAIRS) expect(id.startsWith(`${value}-${kind}-`)).toBe(true)
  })

  test('are texts of 40 to 150 characters in Chinese, without line breaks', () => {
    for (const { id, text } of sides) {
      const { length } = Array.from(text)
      expect(length >= 40 && length <= 150, `${id}: ${length} characters`).toBe(true)
      expect(/^[^\sA-Za-z]+$/.test(text) && hasHan.test(text), id).toBe(true)
      expect(text.match(/“/g)?.length, id).toBe(text.match(/”/g)?.length)
    }
  })

  test('are about equally long on both sides, so that length gives nothing away', () => {
    const mean = (side: 'affirmed' | 'other') =>
      ENDORSEMENT_PAIRS.reduce((sum, pair) => sum + pair[side].length, 0) / ENDORSEMENT_PAIRS.length
    expect(mean('affirmed') / mean('other')).toBeGreaterThan(0.85)
    expect(mean('affirmed') / mean('other')).toBeLessThan(1.15)
  })
})

test('there are at least 60 off-distribution texts of each kind', () => {
  expect(Object.keys(OFF_DISTRIBUTION_TEXTS)).toEqual([...OFF_DISTRIBUTION_KINDS])
  for (const kind of OFF_DISTRIBUTION_KINDS)
    expect(OFF_DISTRIBUTION_TEXTS[kind].length, kind).toBeGreaterThanOrEqual(60)
})

test('no text comes twice, within a kind or among all', () => {
  const texts = [...sides.map(({ text }) => text), ...Object.values(OFF_DISTRIBUTION_TEXTS).flat()].map(normalizedText)
  const seen = new Set<string>()
  const twice = texts.filter((text) => seen.size === seen.add(text).size)
  expect(twice).toEqual([])
})

test('each kind is what its name says', () => {
  const { english, code, poem, short } = OFF_DISTRIBUTION_TEXTS
  for (const text of english) expect(/^[A-Z][ -~]{120,299}[.]$/.test(text), text).toBe(true)
  for (const text of code) expect(/^[\n -~]{80,400}$/.test(text), text).toBe(true)
  // Two lines of ten or fourteen characters, each with a comma and an end.
  for (const text of poem) {
    expect(
      /^(?:(?:\p{Script=Han}{5}，\p{Script=Han}{5}[。？]){2}|(?:\p{Script=Han}{7}，\p{Script=Han}{7}[。？]){2})$/u.test(
        text,
      ),
      text,
    ).toBe(true)
  }
  for (const text of short) expect(text.length >= 1 && text.length <= 6, text).toBe(true)
})

test('shuffled texts have the same characters in another order, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(), (texts, seed) => {
      const shuffled = shuffledCharacters(texts, seed)
      const sorted = (text: string) => Array.from(text).sort()
      expect(shuffled.map(sorted)).toEqual(texts.map(sorted))
      expect(shuffledCharacters(texts, seed)).toEqual(shuffled)
    }),
  )
  const text = ENDORSEMENT_PAIRS[0]!.affirmed
  expect(new Set([text, ...[0, 1, 2].map((seed) => shuffledCharacters([text], seed)[0])]).size).toBe(4)
})
