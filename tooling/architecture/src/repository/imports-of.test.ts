import { expect, test } from 'vitest'
import { importsOf } from './imports-of.ts'

test.each([
  ["import { a } from 'one'", 'one'],
  ["import type { A } from 'one'", 'one'],
  ["import 'one'", 'one'],
  ["export { a } from './one.ts'", './one.ts'],
  ["export * from 'one'", 'one'],
  ["const one = await import('one')", 'one'],
  ["const one = require('one')", 'one'],
  ["type A = import('one').A", 'one'],
  ["new Worker(new URL('./one.ts', import.meta.url))", './one.ts'],
])('finds the import in %s', (text, specifier) => {
  expect(importsOf({ path: 'a.ts', text: `\n${text}` })).toEqual([{ specifier, line: 2 }])
})

test.each([
  "// import 'one'",
  'const text = "import \'one\'"',
  "new URL('./data.json', import.meta.url)",
  'await import(name)',
])('finds none in %s', (text) => {
  expect(importsOf({ path: 'a.ts', text })).toEqual([])
})
