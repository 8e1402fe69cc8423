import { expect, test } from 'vitest'
import { withoutModulePrefix } from './without-module-prefix.ts'

const named = (...names: readonly string[]) =>
  new Map(names.map((name) => [name, { name, shape: [1], data: Float32Array.of(1) }]))

test.each([
  [
    ['module.a', 'module.b.c'],
    ['a', 'b.c'],
  ],
  [['module.module.a'], ['a']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [
    ['module.a', 'b'],
    ['module.a', 'b'],
  ],
  [['modules.a'], ['modules.a']],
  [[], []],
])('%j becomes %j, and the names of the tensors with it', (before, after) => {
  expect(withoutModulePrefix(named(...before))).toEqual(named(...after))
})
