import { expect, test } from 'vitest'
import { changesWithoutChangeset } from './report-problems.ts'

const changeset = (isOfThisChange: boolean) => ({
  text: '---\n\'@valuecsv/a\': minor\n"valuecsv": patch\n---\n\nMentions @valuecsv/b: too.\n',
  isOfThisChange,
})

test('a change is fine with a changeset of its own that names the package', () => {
  expect(changesWithoutChangeset([{ name: '@valuecsv/a', isNew: false }], [changeset(true)])).toEqual([])
  expect(changesWithoutChangeset([{ name: 'valuecsv', isNew: false }], [changeset(true)])).toEqual([])
})

test('an older changeset is not about the change', () => {
  const problems = changesWithoutChangeset([{ name: '@valuecsv/a', isNew: false }], [changeset(false)])
  expect(problems).toEqual([expect.stringContaining('@valuecsv/a')])
})

test('a first report is fine with any changeset that waits', () => {
  expect(changesWithoutChangeset([{ name: '@valuecsv/a', isNew: true }], [changeset(false)])).toEqual([])
})

test('a package that the text alone mentions is not named', () => {
  expect(changesWithoutChangeset([{ name: '@valuecsv/b', isNew: false }], [changeset(true)])).toHaveLength(1)
})
