import { expect, test } from 'vitest'
import { summariseResults } from './summarise-results.mjs'

const file = (name, states, errorsOutsideTests = 0) => ({
  file: name,
  seconds: states.length,
  errorsOutsideTests,
  tests: states.map((state, index) => ({ name: `test ${index}`, state })),
})

test('counts the states and sorts the files by their time', () => {
  const files = [file('a', ['passed']), file('b', ['passed', 'failed', 'skipped'])]
  expect(summariseResults({ files, unhandledErrors: 0 })).toEqual({
    passed: 2,
    failed: 1,
    skipped: [{ file: 'b', name: 'test 2' }],
    slowest: [
      { file: 'b', seconds: 3 },
      { file: 'a', seconds: 1 },
    ],
  })
})

test('counts a file that does not load, an unhandled rejection and a test that never ended as failures', () => {
  const files = [file('a', [], 1), file('b', ['pending', 'passed'])]
  expect(summariseResults({ files, unhandledErrors: 1 })).toMatchObject({ passed: 1, failed: 3 })
})

test('keeps the note that a test was skipped with', () => {
  const noted = { ...file('a', []), tests: [{ name: 'x', state: 'skipped', note: 'no GPU' }] }
  expect(summariseResults({ files: [noted], unhandledErrors: 0 }).skipped).toEqual([
    { file: 'a', name: 'x', note: 'no GPU' },
  ])
})
