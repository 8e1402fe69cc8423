import { expect, test } from 'vitest'
import type { Manifest } from '../repository/workspace/manifest.ts'
import { manifestProblems } from './manifest-problems.ts'

const manifest: Manifest = {
  name: '@valuecsv/metrics',
  description: 'Numbers from arrays',
  license: 'Apache-2.0',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=22.12' },
  files: ['dist'],
  exports: { '.': { '@valuecsv/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } },
  publishConfig: { access: 'public', exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } } },
}
const texts = { readme: '# @valuecsv/metrics\n', licence: 'the licence' }
const problemsOf = (change: Partial<Manifest>, other: Partial<typeof texts> = {}, folder = 'packages/metrics') =>
  manifestProblems(
    { folder, name: '@valuecsv/metrics', manifest: { ...manifest, ...change } },
    { ...texts, ...other },
    'the licence',
  )

test('accepts a complete package', () => {
  expect(problemsOf({})).toEqual([])
})

test.each<[string, Partial<Manifest>]>([
  ['description', { description: '' }],
  ['license', { license: 'MIT' }],
  ['type', { type: 'commonjs' }],
  ['sideEffects', { sideEffects: true }],
  ['engines', { engines: { node: '>=20' } }],
  ['files', { files: [] }],
  ['publishConfig.access', { publishConfig: { ...manifest.publishConfig, access: 'restricted' } }],
  ['publishConfig.exports', { publishConfig: { access: 'public' } }],
  ['publishConfig.exports', { publishConfig: { access: 'public', exports: { '.': './dist/other.js' } } }],
])('names %s when it is wrong', (field, change) => {
  expect(problemsOf(change)).toEqual([expect.stringContaining(field)])
})

test('names a licence that differs from the root, and a README without a title', () => {
  expect(problemsOf({}, { licence: 'another' })).toEqual([expect.stringContaining('LICENSE')])
  expect(problemsOf({}, { readme: '' })).toEqual([expect.stringContaining('README.md')])
})

test('lets a model have a licence of its own', () => {
  expect(problemsOf({ license: 'CC-BY-4.0' }, { licence: 'another' }, 'models/csv-small')).toEqual([])
})

test('asks a program for bin and a library for exports', () => {
  const { exports: _, publishConfig: __, ...program } = manifest
  const problems = (change: Partial<Manifest>) =>
    manifestProblems(
      {
        folder: 'apps/cli',
        name: 'valuecsv',
        manifest: { ...program, publishConfig: { access: 'public' }, ...change },
      },
      texts,
      'the licence',
    )
  expect(problems({ bin: { valuecsv: './bin/valuecsv.js' } })).toEqual([])
  expect(problems({})).toEqual([expect.stringContaining('exports')])
})
