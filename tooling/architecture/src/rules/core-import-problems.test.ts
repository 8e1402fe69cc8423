import { expect, test } from 'vitest'
import { coreImportProblems } from './core-import-problems.ts'
import { testingPackage } from './testing-package.ts'

test('keeps a dependency of another entry out of the core entry', () => {
  const exports = { '.': { default: './src/index.ts' }, './csv': { default: './src/csv.ts' } }
  const csv = { 'src/csv.ts': "import 'csv-parse'" }
  const name = '@valuecsv/datasets'
  expect(coreImportProblems(testingPackage({ name, exports }, { ...csv, 'src/index.ts': '' }))).toEqual([])
  expect(
    coreImportProblems(testingPackage({ name, exports }, { ...csv, 'src/index.ts': "export * from './csv.ts'" })),
  ).toEqual(['packages/datasets/src/csv.ts:1: the core entry of @valuecsv/datasets must not import csv-parse'])
})
