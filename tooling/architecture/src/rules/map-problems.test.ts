import { expect, test } from 'vitest'
import { mapProblems } from './map-problems.ts'

const packages = [
  { folder: 'packages/metrics', name: '@valuecsv/metrics' },
  { folder: 'apps/cli', name: 'valuecsv' },
]

test('accepts a map with every package on its floor', () => {
  expect(mapProblems('| 1 | `metrics` | numbers |\n| app | `apps/cli` | the command line |', packages)).toEqual([])
})

test('names a package that is missing and one on another floor', () => {
  expect(mapProblems('| 2 | `metrics` | numbers |', packages)).toEqual([
    'docs/architecture.md has no `metrics` on floor 1',
    'docs/architecture.md has no `apps/cli` on floor app',
  ])
})
