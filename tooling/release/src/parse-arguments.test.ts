import { expect, test } from 'vitest'
import { GROUPS, parseArguments } from './parse-arguments.ts'

test('without words it is everything, built first, and nothing is kept', () => {
  expect(parseArguments([])).toEqual({ groups: GROUPS, keep: false, build: true, serve: false })
})

test('takes the named groups, in the order in which they run', () => {
  expect(parseArguments(['--only', 'typescript,registry', '--keep', '--no-build', '--serve'])).toEqual({
    groups: ['registry', 'typescript'],
    keep: true,
    build: false,
    serve: true,
  })
})

test('says which groups there are', () => {
  expect(() => parseArguments(['--only', 'types'])).toThrow(/"types".*registry, alone/)
})
