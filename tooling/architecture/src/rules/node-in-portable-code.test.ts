import { expect, test } from 'vitest'
import { nodeInPortableCode } from './node-in-portable-code.ts'
import { testingPackage } from './testing-package.ts'

const exports = { '.': { default: './src/index.ts' }, './node': { default: './src/node.ts' } }

test('accepts Node in the node entry, in what only that entry reaches, and in tests', () => {
  const evaluator = testingPackage(
    { name: '@valuecsv/evaluator', exports },
    {
      'src/index.ts': 'export const limits = { process: 1 }\nconsole.log(limits.process)',
      'src/node.ts': "export { read } from './files/read.ts'",
      'src/files/read.ts': "import { readFile } from 'node:fs/promises'",
      'src/index.test.ts': "import { join } from 'node:path'",
    },
  )
  expect(nodeInPortableCode(evaluator)).toEqual([])
})

test('rejects what the portable entry reaches, also when the node entry does too', () => {
  const evaluator = testingPackage(
    { name: '@valuecsv/evaluator', exports },
    {
      'src/index.ts': "export { read } from './read.ts'",
      'src/node.ts': "export { read } from './read.ts'",
      'src/read.ts': "import { readFile } from 'node:fs/promises'",
    },
  )
  expect(nodeInPortableCode(evaluator)).toEqual([
    'packages/evaluator/src/read.ts:1: node:fs/promises outside the node entry',
  ])
})

test.each(['process.env.HOME', 'Buffer.from([1])', "typeof process === 'object'"])(
  'rejects the global in %s',
  (code) => {
    const evaluator = testingPackage(
      { name: '@valuecsv/evaluator', exports },
      { 'src/index.ts': `export const x = ${code}` },
    )
    expect(nodeInPortableCode(evaluator)).toEqual([expect.stringContaining('packages/evaluator/src/index.ts:1')])
  },
)

test('leaves packages for Node alone', () => {
  const node = testingPackage({ name: '@valuecsv/node' }, { 'src/index.ts': "import 'node:fs'" })
  expect(nodeInPortableCode(node)).toEqual([])
})
