import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { evaluatorProblem } from './evaluator-problem.ts'

test.each([
  [new ValueCsvError('browser/file-damaged', 'a'), 'fileDamaged'],
  [new ValueCsvError('evaluator/manifest-invalid', 'a'), 'modelBroken'],
  [new ValueCsvError('evaluator/closed', 'a'), 'crashed'],
  [new ValueCsvError('runtime/out-of-range', 'a'), 'unexpected'],
  [new TypeError('Failed to fetch dynamically imported module: x.js'), 'partMissing'],
  [new TypeError('Importing a module script failed.'), 'partMissing'],
  [new TypeError('Failed to fetch'), 'downloadFailed'],
  ['a text', 'unexpected'],
])('%s: %s', (error, key) => {
  expect(evaluatorProblem(error).key).toBe(key)
})
