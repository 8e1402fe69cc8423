import { expect, test } from 'vitest'
import { privatePlaces } from './private-places.ts'

// Put together from parts, or this file would break the rule that it tests.
const path = (...parts: readonly string[]) => ['', ...parts].join('/')
const url = (host: string) => ['https:', '', host, 'x'].join('/')

test.each([
  path('home', 'anna', 'data'),
  `"${path('tmp', 'out.json')}"`,
  `--out ${path('root', '.cache')}`,
  `VALUECSV_DATA=${path('work', 'data')}`,
  ['C:', 'Users', 'anna'].join('\\'),
  url(['registry', 'example', 'org'].join('.')),
  url(['npm', 'corp'].join('.')),
  ['192', '168', '0', '7'].join('.'),
])('finds %s', (text) => {
  expect(privatePlaces({ path: 'README.md', text: `\n${text}\n` })).toEqual([expect.stringContaining('README.md:2: ')])
})

test.each([
  '#!/usr/bin/env node',
  '../shared/data',
  'packages/work/tmp/x',
  'https://github.com/ValueCSV/ValueCSV',
  'https://www.npmjs.com/package/valuecsv',
  'https://example.com/home/anna/x',
  'http://127.0.0.1:8080/v1',
  'version 10.2.3',
  path('home', 'me', '.cache'),
])('accepts %s', (text) => {
  expect(privatePlaces({ path: 'README.md', text })).toEqual([])
})
