import { expect, test } from 'vitest'
import { legacySplit } from './legacy-split.ts'

const texts = Array.from({ length: 4999 }, (_, index) => ({
  id: `valuecsv5000-${String(index + 1).padStart(4, '0')}`,
  text: '',
}))

test('takes rows 0–3499, 3501–4500 and 4501–4998 and loses row 3500, as the original does', () => {
  const split = legacySplit(texts)
  expect([split.train[0]?.id, split.train.at(-1)?.id]).toEqual(['valuecsv5000-0001', 'valuecsv5000-3500'])
  expect([split.validation[0]?.id, split.validation.at(-1)?.id]).toEqual(['valuecsv5000-3502', 'valuecsv5000-4501'])
  expect([split.test[0]?.id, split.test.at(-1)?.id]).toEqual(['valuecsv5000-4502', 'valuecsv5000-4999'])
})

test.each([
  ['part of the texts', texts.slice(0, 100), '100 texts'],
  ['texts in another order', texts.toReversed(), 'valuecsv5000-4999'],
  ['other texts', [{ id: 'mine-1', text: '' }], 'mine-1'],
])('refuses %s', (_, given, named) => {
  expect(() => legacySplit(given)).toThrow(
    expect.objectContaining({ code: 'datasets/not-whole', message: expect.stringContaining(named) }),
  )
})
