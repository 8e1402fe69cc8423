import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiEntries } from './api-entry.ts'

test('gives a report to each entry whose declarations are built', () => {
  const exports = {
    '.': { '@valuecsv/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './node': { types: './dist/node.d.ts', default: './dist/node.js' },
    './written': { types: './written.d.ts', default: './written.js' },
    './package.json': './package.json',
  }
  const folder = join('packages', 'datasets')
  const entries = apiEntries({ folder, manifest: { name: '@valuecsv/datasets', version: '0.0.0', exports } })
  expect(entries.map(({ specifier, reportName }) => [specifier, reportName])).toEqual([
    ['@valuecsv/datasets', 'datasets.api.md'],
    ['@valuecsv/datasets/node', 'datasets.node.api.md'],
  ])
})
