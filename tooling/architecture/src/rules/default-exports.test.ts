import { expect, test } from 'vitest'
import { defaultExports } from './default-exports.ts'

test.each(['export default 1', 'export default function score() {}', 'export { score as default }'])(
  'rejects %s',
  (line) => {
    expect(defaultExports({ path: 'packages/x/src/score.ts', text: `const score = 1\n${line}` })).toEqual([
      'packages/x/src/score.ts:2: default export; export by name',
    ])
  },
)

test('accepts named exports, and default exports in settings of tools', () => {
  expect(defaultExports({ path: 'packages/x/src/score.ts', text: 'export const score = 1' })).toEqual([])
  expect(defaultExports({ path: 'packages/x/tsup.config.ts', text: 'export default 1' })).toEqual([])
})
