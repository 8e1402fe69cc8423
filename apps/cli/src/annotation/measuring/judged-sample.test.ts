import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import type { Annotations } from '../reading/read-annotations.ts'
import { judgedSample } from './judged-sample.ts'

/** All three lines of a file, so that ids and weights are those of any file of three lines. */
function annotations(file: string, changed: Partial<Annotations> = {}): Annotations {
  const texts = ['line-1', 'line-2', 'line-3'].map((id) => ({ id, weight: 1, digest: `text of ${id}`, judgements: {} }))
  const predictions = { digest: 'abc', present: byValue(() => 1) }
  return { annotator: file, file, texts, population: 3, predictions, ...changed }
}

const { texts } = annotations('a.xlsx')
const found = [[], [], []]

test('workbooks of one sample are joined, in any order and with weights that a program rounded', () => {
  const rounded = texts.toReversed().map((text) => ({ ...text, weight: 1 + 1e-12 }))
  const sample = judgedSample([annotations('a.xlsx'), annotations('b.xlsx', { texts: rounded })], found)
  expect(sample.texts.map(({ id }) => id)).toEqual(['line-1', 'line-2', 'line-3'])
})

const others: [string, Partial<Annotations>][] = [
  ['another text of the same id and weight', { texts: texts.with(1, { ...texts[1]!, digest: 'another' }) }],
  ['another weight', { texts: texts.with(1, { ...texts[1]!, weight: 2 }) }],
  ['fewer texts', { texts: texts.slice(1) }],
  ['another number of texts in all', { population: 4 }],
  ['other predictions', { predictions: { digest: 'xyz', present: byValue(() => 1) } }],
  ['other counts of the values', { predictions: { digest: 'abc', present: byValue(() => 2) } }],
]
test.each(others)('a workbook with %s is of another sample', (_, changed) => {
  expect(() => judgedSample([annotations('a.xlsx'), annotations('b.xlsx', changed)], found)).toThrow(
    expect.objectContaining({
      code: 'cli/other-sample',
      message: 'b.xlsx: another sample than a.xlsx, expected workbooks that one run of `valuecsv sample` wrote',
    }),
  )
})
