import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installDigest } from './install-digest.mjs'

const root = mkdtempSync(join(tmpdir(), 'valuecsv-digest-'))
const write = (path, content) =>
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))

beforeAll(() => {
  for (const folder of ['packages/a', 'examples/b']) mkdirSync(join(root, folder), { recursive: true })
  write('pnpm-lock.yaml', 'lock')
  write('pnpm-workspace.yaml', 'workspace')
  write('package.json', { name: 'root' })
  write('packages/a/package.json', { name: 'a', dependencies: { b: '1' } })
})
afterAll(() => rmSync(root, { recursive: true }))

test('stays the same when times, scripts or descriptions change', () => {
  const before = installDigest(root)
  write('packages/a/package.json', { name: 'a', description: 'A', scripts: { x: 'y' }, dependencies: { b: '1' } })
  utimesSync(join(root, 'pnpm-lock.yaml'), 1, 1)
  expect(installDigest(root)).toBe(before)
})

test.each([
  ['the lock file', 'pnpm-lock.yaml', 'lock 2'],
  ['a dependency', 'packages/a/package.json', { name: 'a', dependencies: { b: '2' } }],
  ['a dependency of an example', 'examples/b/package.json', { name: 'b', dependencies: { a: '1' } }],
  ['a program of a package', 'packages/a/package.json', { name: 'a', bin: 'x.js', dependencies: { b: '2' } }],
])('changes with %s', (_, path, content) => {
  const before = installDigest(root)
  write(path, content)
  expect(installDigest(root)).not.toBe(before)
})
