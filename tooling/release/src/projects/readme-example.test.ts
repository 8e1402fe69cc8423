import { expect, test } from 'vitest'
import { installedFor } from './readme-example.ts'

const fence = '```'

test('installs what the README says', () => {
  const readme = `# a\n${fence}sh\nnpm install @valuecsv/a onnxruntime-node@1.30.0\n${fence}\n`
  expect(installedFor('@valuecsv/a', readme, '')).toEqual(['@valuecsv/a', 'onnxruntime-node@1.30.0'])
})

test('where it says nothing, installs the package and what the example imports besides', () => {
  const code = "import { a } from '@valuecsv/a'\nimport { b } from '@valuecsv/b/node'\nimport { c } from 'node:fs'"
  expect(installedFor('@valuecsv/a', '# a', code)).toEqual(['@valuecsv/a', '@valuecsv/b'])
})
