import { expect, test } from 'vitest'
import { systemErrorMeaning } from './system-error-meaning.ts'

test('puts errors of the file system in words', () => {
  expect(systemErrorMeaning(Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC' }))).toBe(
    'no space is left on the disk',
  )
  expect(systemErrorMeaning({ code: 'ENOENT' })).toBe('no such file or folder')
})

test('has no words for any other error', () => {
  for (const error of [
    new Error('other'),
    { code: 'ERR_ASSERTION' },
    { code: 'constructor' },
    { code: 2 },
    'text',
    undefined,
    null,
  ])
    expect(systemErrorMeaning(error)).toBeUndefined()
})
