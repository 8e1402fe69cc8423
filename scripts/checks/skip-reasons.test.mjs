import { expect, test } from 'vitest'
import { skipReasons } from './skip-reasons.mjs'

const sources = { 'data.test.ts': 'process.env.VALUECSV_DATA', 'plain.test.ts': 'test.todo()' }
const readSource = (file) => sources[file]

test('names the variable that is not set, once for all tests of a file', () => {
  const skipped = [
    { file: 'data.test.ts', name: 'a' },
    { file: 'data.test.ts', name: 'b' },
  ]
  expect(skipReasons(skipped, { environment: {}, readSource })).toEqual([
    'skipped: 2 tests in data.test.ts, because VALUECSV_DATA is not set',
  ])
})

test('prefers the note of the test, and says so when there is no reason', () => {
  const skipped = [
    { file: 'data.test.ts', name: 'a', note: 'no WebGPU adapter' },
    { file: 'plain.test.ts', name: 'b' },
  ]
  expect(skipReasons(skipped, { environment: {}, readSource })).toEqual([
    'skipped: "a" in data.test.ts, because no WebGPU adapter',
    'skipped: "b" in plain.test.ts, because the test says so (skip or todo)',
  ])
})

test('does not blame a variable that is set', () => {
  const environment = { VALUECSV_DATA: 'data' }
  expect(skipReasons([{ file: 'data.test.ts', name: 'a' }], { environment, readSource })[0]).toContain('says so')
})
