import { expect, test } from 'vitest'
import { legacyShuffledSplit } from './legacy-shuffled-split.ts'
import { legacySplit } from './legacy-split.ts'
import { namedSplit } from './named-split.ts'

const texts = Array.from({ length: 4999 }, (_, index) => ({
  id: `valuecsv5000-${String(index + 1).padStart(4, '0')}`,
  text: `${index}`,
}))

test('divides as the name says', async () => {
  expect(await namedSplit(texts, 'legacy')).toEqual(legacySplit(texts))
  expect(await namedSplit(texts, 'legacy-shuffled')).toEqual(legacyShuffledSplit(texts))
  await expect(namedSplit(texts, 'clean')).rejects.toMatchObject({ code: 'datasets/not-in-split' })
})
