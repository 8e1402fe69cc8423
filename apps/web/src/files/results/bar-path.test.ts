import { expect, test } from 'vitest'
import { barPath } from './bar-path.ts'

test('the highest count is as high as there is room, and one of a quarter is half as high', () => {
  expect(barPath([4, 0, 1, 0])).toBe('M0 40V0h24.4V40zM50 40V20h24.4V40z')
})

test('no counts make no bars, and a single row among very many can be seen', () => {
  expect(barPath([0, 0])).toBe('')
  expect(barPath([1e6, 1])).toContain('V39.2')
})
