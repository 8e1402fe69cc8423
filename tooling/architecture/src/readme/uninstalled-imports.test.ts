import { expect, test } from 'vitest'
import { uninstalledImports } from './uninstalled-imports.ts'

const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`
const code = `import {
  a,
} from '@valuecsv/a/node'
import { b } from '@valuecsv/b'
import { join } from 'node:path'

export const c = a(b, 'd')`

test.each([
  ['names what no install line names', block('sh', 'npm install @valuecsv/a'), ['@valuecsv/b']],
  ['is content when all are named', block('sh', 'npm install @valuecsv/a@0.1.0 @valuecsv/b'), []],
  ['takes several lines together', block('sh', 'npm install @valuecsv/a\nnpm install @valuecsv/b'), []],
  ['says nothing where there is no such line', '', []],
])('%s', (_, install, problems) => {
  expect(uninstalledImports(install + block('ts', code))).toEqual(problems)
})

test('looks at every example, in TypeScript and JavaScript', () => {
  const readme = block('sh', 'npm install a') + block('ts', "import { a } from 'a'") + block('js', "import 'b/c'")
  expect(uninstalledImports(readme)).toEqual(['b'])
})
