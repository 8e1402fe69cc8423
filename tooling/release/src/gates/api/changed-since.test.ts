import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedSince } from './changed-since.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valuecsv-changed-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function git(...parameters: string[]): string {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...author, ...parameters], { cwd: folder, encoding: 'utf8' }).trim()
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

test('tells what was added and what was edited since a commit, committed or not', async () => {
  git('init', '--quiet')
  write('a.md', '1')
  write('b.md', '1')
  git('add', '.')
  git('commit', '--quiet', '--message', 'first')
  const base = git('rev-parse', 'HEAD')
  write('a.md', '2')
  write('c.md', '1')
  git('add', '.')
  git('commit', '--quiet', '--message', 'second')
  write('d.md', '1')
  const environment = { PATH: process.env.PATH }
  expect(await changedSince(folder, { ...environment, VALUECSV_BASE: base })).toEqual(
    new Map([
      ['a.md', 'edited'],
      ['c.md', 'added'],
      ['d.md', 'added'],
    ]),
  )
  expect(await changedSince(folder, environment)).toEqual(new Map([['d.md', 'added']]))
})

test('is undefined where there is no history', async () => {
  const environment = { PATH: process.env.PATH, GIT_CEILING_DIRECTORIES: tmpdir() }
  expect(await changedSince(folder, environment)).toBeUndefined()
})
