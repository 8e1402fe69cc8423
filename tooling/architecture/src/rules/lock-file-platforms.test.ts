import { expect, test } from 'vitest'
import { lockFilePlatforms } from './lock-file-platforms.ts'

const lockFile = (name: string, ...binaries: readonly string[]) => ({
  path: 'pnpm-lock.yaml',
  text: `\nsnapshots:\n\n  ${name}:\n    optionalDependencies:\n${binaries.map((each) => `      '${each}': 1.0.0\n`).join('')}\n  other@1.0.0: {}\n`,
})

test.each([
  [['@a/b-linux-x64', '@a/b-darwin-arm64', '@a/b-win32-x64'], []],
  [['@a/linux-64', '@a/darwin-64', '@a/windows-64'], []],
  [['@a/libvips-linux-arm'], []],
  [
    ['@a/b-linux-x64', '@a/b-linux-arm64'],
    ['darwin', 'win'],
  ],
  [['@a/b-linux-x64-gnu', '@a/b-darwin-x64'], ['win']],
])('binaries %j lack %j', (binaries, missing) => {
  const found = missing.map((system) => `pnpm-lock.yaml: @a/b has no binary for ${system}`)
  expect(lockFilePlatforms(lockFile("'@a/b@1.0.0'", ...binaries))).toEqual(found)
})
