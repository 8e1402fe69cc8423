import { expect, test } from 'vitest'
import { manifestProblems } from './manifest-problems.ts'

const fine = {
  name: '@valuecsv/a',
  version: '0.1.0',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  scripts: { build: 'tsup' },
  dependencies: { '@valuecsv/b': '^0.1.0', echarts: '6.1.0' },
}

test('is content with versions, built files and scripts that nobody runs', () => {
  expect(manifestProblems(fine)).toEqual([])
})

test.each([
  [{ version: '0.0.0' }, 'has no version'],
  [{ dependencies: { '@valuecsv/b': 'workspace:^' } }, '"workspace:^"'],
  [{ dependencies: { '@valuecsv/b': '0.1.0' } }, 'no range'],
  [{ exports: { '.': { '@valuecsv/source': './src/index.ts' } } }, 'exports its sources'],
  [{ scripts: { postinstall: 'node x.js' } }, 'has the script "postinstall"'],
])('names what is wrong with %j', (change, problem) => {
  expect(manifestProblems({ ...fine, ...change })).toEqual([expect.stringContaining(problem)])
})
