import { expect, test } from 'vitest'
import { systemErrorText } from './system-error-text.ts'

test.each([
  [Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC' }), 'no space is left on the disk'],
  [Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY' }), 'EBUSY: resource busy'],
  [new TypeError('path must be a string'), 'path must be a string'],
  ['text', 'text'],
  [undefined, 'undefined'],
])('%s reads %s', (error, text) => {
  expect(systemErrorText(error)).toBe(text)
})
