import { expect, test } from 'vitest'
import { lockFileHosts } from './lock-file-hosts.ts'

test('finds a line with a host and accepts digests', () => {
  const integrity = '    resolution: {integrity: sha512-abc+/def==}'
  const tarball = ['    resolution: {tarball: https:', '', 'example.org', 'a.tgz}'].join('/')
  expect(lockFileHosts({ path: 'pnpm-lock.yaml', text: integrity })).toEqual([])
  expect(lockFileHosts({ path: 'pnpm-lock.yaml', text: `${integrity}\n${tarball}` })).toEqual([
    expect.stringContaining('pnpm-lock.yaml:2: '),
  ])
})
