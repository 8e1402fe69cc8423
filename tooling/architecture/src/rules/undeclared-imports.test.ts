import { expect, test } from 'vitest'
import { testingPackage } from './testing-package.ts'
import { undeclaredImports } from './undeclared-imports.ts'

const manifest = {
  name: '@valuecsv/datasets',
  dependencies: { fflate: '1.0.0' },
  devDependencies: { 'some-peer': '1.0.0' },
}

test('accepts dependencies, its own name, built-ins, and in tests devDependencies of its own and of the root', () => {
  const datasets = testingPackage(manifest, {
    'src/index.ts': "import { unzip } from 'fflate/node'\nimport { readFile } from 'node:fs/promises'",
    'src/index.test.ts': "import 'some-peer'\nimport { test } from 'vitest'\nimport '@valuecsv/datasets'",
  })
  expect(undeclaredImports(datasets, ['vitest'])).toEqual([])
})

test('rejects a devDependency in what is published, wherever the entry reaches it', () => {
  const datasets = testingPackage(manifest, {
    'src/index.ts': "export { read } from './read.ts'",
    'src/read.ts': "const peer = await import('some-peer')",
  })
  expect(undeclaredImports(datasets, [])).toEqual([
    'packages/datasets/src/read.ts:1: some-peer is not among the dependencies',
  ])
})

test('rejects a package that nobody declares, and built-ins without node:', () => {
  const datasets = testingPackage(manifest, { 'src/index.test.ts': "import 'unknown'\nimport { join } from 'path'" })
  expect(undeclaredImports(datasets, ['vitest'])).toEqual([
    expect.stringContaining(':1: unknown is not among'),
    expect.stringContaining(':2: path is not among'),
  ])
})

test('rejects a relative path into another package', () => {
  const datasets = testingPackage(manifest, { 'src/index.ts': "import '../../errors/src/index.ts'" })
  expect(undeclaredImports(datasets, [])).toEqual([expect.stringContaining('leaves the package')])
})
