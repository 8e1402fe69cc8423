import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { evaluatorProblem } from './evaluator-problem.ts'

test.each([
  [new ValueCsvError('browser/file-damaged', 'a'), 'fileDamaged'],
  [new ValueCsvError('evaluator/manifest-invalid', 'a'), 'modelBroken'],
  [new ValueCsvError('runtime/closed', 'a'), 'unexpected'],
  [new TypeError('Failed to fetch dynamically imported module: x.js'), 'downloadFailed'],
  ['a text', 'unexpected'],
])('%s: %s', (error, key) => {
  expect(evaluatorProblem(error).key).toBe(key)
})
