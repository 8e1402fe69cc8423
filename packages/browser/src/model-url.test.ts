import { expect, test } from 'vitest'
import { modelUrl } from './model-url.ts'

test.each([
  ['https://host.example/csv-small/', 'https://host.example/csv-small/'],
  ['https://host.example/csv-small', 'https://host.example/csv-small/'],
  [new URL('http://localhost:80/a/../models/汉/'), 'http://localhost/models/%E6%B1%89/'],
])('takes %s for a folder', (reference, expected) => {
  expect(modelUrl(reference)).toBe(expected)
})

// There is no page here that a name could be relative to.
test.each(['', 'csv-small', 'file:///model/', 'https://', 'https://host.example/?token=1', 'https://host.example/#a'])(
  'refuses %j and names it',
  (reference) => {
    expect(() => modelUrl(reference)).toThrow(
      expect.objectContaining({
        code: 'browser/model-url',
        message: expect.stringContaining(JSON.stringify(reference)),
      }),
    )
  },
)

test('refuses a password without showing it', () => {
  expect(() => modelUrl('https://me:secret@host.example/csv-small/')).toThrow(
    expect.objectContaining({ code: 'browser/model-url', message: expect.not.stringContaining('secret') }),
  )
})
