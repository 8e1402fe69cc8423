import { expect, test } from 'vitest'
import { floorProblems } from './floor-problems.ts'
import { testingPackage } from './testing-package.ts'

test('accepts a dependency on a lower floor', () => {
  const metrics = testingPackage(
    { name: '@valuecsv/metrics', dependencies: { '@valuecsv/errors': 'workspace:^' } },
    { 'src/index.ts': "import { ValueCsvError } from '@valuecsv/errors'" },
  )
  expect(floorProblems(metrics)).toEqual([])
})

test.each([
  ['the same floor', '@valuecsv/datasets'],
  ['a higher floor', '@valuecsv/evaluator'],
])('rejects a dependency on %s', (_, other) => {
  const metrics = testingPackage({ name: '@valuecsv/metrics', dependencies: { [other]: 'workspace:^' } })
  expect(floorProblems(metrics)).toEqual([
    expect.stringContaining(`packages/metrics/package.json: depends on ${other}`),
  ])
})

test.each(['import', 'export'])('rejects an undeclared %s from a higher floor, also of types', (keyword) => {
  const metrics = testingPackage(
    { name: '@valuecsv/metrics' },
    { 'src/index.ts': `\n${keyword} type { Evaluator } from '@valuecsv/evaluator/node'` },
  )
  expect(floorProblems(metrics)).toEqual([expect.stringContaining('packages/metrics/src/index.ts:2: imports')])
})

test('rejects a devDependency on a higher floor, which would turn the build into a circle', () => {
  const runtime = testingPackage({
    name: '@valuecsv/runtime',
    devDependencies: { '@valuecsv/runtime-node': 'workspace:*', '@valuecsv/config': 'workspace:*' },
  })
  expect(floorProblems(runtime)).toEqual([expect.stringContaining('@valuecsv/runtime-node (floor 2) from floor 1')])
})

test('rejects any dependency of taxonomy', () => {
  const taxonomy = testingPackage({ name: '@valuecsv/taxonomy', dependencies: { lodash: '1.0.0' } })
  expect(floorProblems(taxonomy)).toEqual([expect.stringContaining('@valuecsv/taxonomy must not depend on lodash')])
})

test('rejects a private package among the dependencies that are installed', () => {
  const metrics = testingPackage({ name: '@valuecsv/metrics', dependencies: { '@valuecsv/config': 'workspace:*' } })
  expect(floorProblems(metrics)).toEqual([expect.stringContaining('must not depend on @valuecsv/config')])
})

test('asks for a floor for a package that has none', () => {
  expect(floorProblems(testingPackage({ name: '@valuecsv/new' }))).toEqual([expect.stringContaining('has no floor')])
})
