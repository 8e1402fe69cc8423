import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { EXIT_CODE } from '../exit-code.ts'
import { describeError } from './describe-error.ts'

test('says what a user can do where a package names an option that only programs have', () => {
  const hint = 'If the first row is the header, say so by the option `header`.'
  const error = new ValueCsvError('datasets/no-header', 'a.csv: no column "正文", found no header row', { hint })
  expect(describeError(error).hint).toBe(
    'If the first row names the columns, say so: --header yes; or give the letter of the column: --column A.',
  )
})

test.each(['comparison/unknown-llm', 'node/model-reference', 'datasets/no-such-encoding'])(
  '%s is in how the program was called',
  (code) => {
    expect(describeError(new ValueCsvError(code, 'wrong')).exitCode).toBe(EXIT_CODE.wrongUsage)
  },
)

test.each(['missing', 'broken'])('where ONNX Runtime is %s, names the evaluator that does without', (state) => {
  const error = new ValueCsvError(`runtime-node/onnxruntime-${state}`, `onnxruntime-node is ${state}:\nno such file`)
  const { message, hint, exitCode } = describeError(error)
  expect(message).toBe(`onnxruntime-node is ${state}: no such file`)
  expect(hint).toContain('--model csv-lite')
  expect(exitCode).toBe(EXIT_CODE.failed)
})
