import { expect, test } from 'vitest'
import { bannedNames } from './banned-names.ts'

test.each(['src/utils.ts', 'src/helpers/read.ts', 'src/common/read.ts', 'src/string-utils.ts', 'src/misc.test.ts'])(
  'rejects the path %s',
  (path) => {
    expect(bannedNames({ path, text: '' })).toEqual([expect.stringContaining('says too little in a path')])
  },
)

test.each([
  'const opts = 1',
  'function read(cfg: number) {}',
  'const { a: readOpts } = b',
  'interface Utils {}',
  'interface A { opts: number }',
  'class StringHelper {}',
  'const res = 1',
])('rejects the name in %s', (text) => {
  expect(bannedNames({ path: 'src/read.ts', text })).toEqual([
    expect.stringMatching(/^src\/read\.ts:1: ".*" says too little/),
  ])
})

test.each(['const commonPrefix = 1', 'const result = 1', 'const a = b.opts', 'const utility = 1', "const a = 'opts'"])(
  'accepts %s',
  (text) => {
    expect(bannedNames({ path: 'src/read.ts', text })).toEqual([])
  },
)
