import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { postableError, receivedError } from './posted-error.ts'

test('an error arrives with its code, message and hint after it was cloned on its way', () => {
  const error = new ValueCsvError('runtime/run-failed', 'the model failed while it ran', { hint: 'Try another.' })
  const received = receivedError(structuredClone(postableError(error, 'runtime-node/unexpected')))
  expect(received).toMatchObject({ code: error.code, message: error.message, hint: 'Try another.' })
})

test.each([[new RangeError('too long')], ['too long']])('what has no code gets the one for it: %s', (thrown) => {
  expect(receivedError(postableError(thrown, 'runtime-web/unexpected'))).toMatchObject({
    code: 'runtime-web/unexpected',
    message: 'too long',
  })
})
