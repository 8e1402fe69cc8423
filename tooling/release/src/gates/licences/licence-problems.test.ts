import { expect, test } from 'vitest'
import { licenceProblems } from './licence-problems.ts'

test('names each package whose licence is not on the list', () => {
  const list = { MIT: [{ name: 'a' }], 'GPL-3.0': [{ name: 'b' }, { name: 'c' }], Unknown: [{ name: 'd' }] }
  expect(licenceProblems(list).map((line) => line.split(' ')[0])).toEqual(['b', 'c', 'd'])
})

test.each([
  ['(AFL-2.1 OR BSD-3-Clause)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-2.0', false],
  ['(GPL-2.0 OR LGPL-2.1)', false],
])('reads %s', (licence, allowed) => {
  expect(licenceProblems({ [licence]: [{ name: 'a' }] })).toHaveLength(allowed ? 0 : 1)
})
