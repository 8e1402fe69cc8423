import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { EXIT_CODE } from '../exit-code.ts'
import { describeError } from './describe-error.ts'

test.each(['missing', 'broken'])('where ONNX Runtime is %s, names the evaluator that does without', (state) => {
  const error = new ValueCsvError(`runtime-node/onnxruntime-${state}`, `onnxruntime-node is ${state}:\nno such file`)
  const { message, hint, exitCode } = describeError(error)
  expect(message).toBe(`onnxruntime-node is ${state}: no such file`)
  expect(hint).toContain('--model csv-lite')
  expect(exitCode).toBe(EXIT_CODE.failed)
})
