import { expect, test } from 'vitest'
import { isValueCsvError, ValueCsvError } from './valuecsv-error.ts'

test('carries a code, a message, a hint and the error behind it', () => {
  const cause = new Error('EACCES')
  const error = new ValueCsvError('datasets/unreadable', 'data.csv: permission denied', {
    cause,
    hint: 'Check who may read the file.',
  })
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('ValueCsvError')
  expect(error.code).toBe('datasets/unreadable')
  expect(error.message).toBe('data.csv: permission denied')
  expect(error.hint).toBe('Check who may read the file.')
  expect(error.cause).toBe(cause)
})

test('has no cause property when there is no cause', () => {
  expect('cause' in new ValueCsvError('a/b', 'c')).toBe(false)
})

test('is recognised when another copy of the package made it', async () => {
  const other = { [Symbol.for('@valuecsv/errors.ValueCsvError')]: true, code: 'a/b' }
  expect(isValueCsvError(other)).toBe(true)
  expect(isValueCsvError(new ValueCsvError('a/b', 'c'))).toBe(true)
})

test.each([[new Error('plain')], ['text'], [null], [undefined], [{ code: 'a/b' }]])('%s is not one', (value) => {
  expect(isValueCsvError(value)).toBe(false)
})

test('keeps the marker out of what is printed and serialised', () => {
  expect(JSON.parse(JSON.stringify(new ValueCsvError('a/b', 'c')))).toEqual({ name: 'ValueCsvError', code: 'a/b' })
})
