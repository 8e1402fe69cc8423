import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import { errorTitle } from './error-title.ts'

const top = join(import.meta.dirname, '../../../../..')
/** What the command line meets; errors of the others are those of a program, or of a page. */
const packages = ['checkpoints', 'comparison', 'datasets', 'evaluator', 'folder-lock', 'node', 'report', 'survey']

/** Notices, and errors that only a program can make. */
const untitled = [
  ...['datasets/beyond-header', 'datasets/column-guessed', 'datasets/cut-off-end', 'datasets/encoding-found'],
  ...['datasets/format-guessed', 'datasets/header-guessed', 'datasets/lone-surrogate', 'datasets/replaced-line'],
  ...['datasets/row-without-text', 'datasets/sheet-guessed', 'datasets/text-cut'],
  ...['evaluator/closed', 'evaluator/not-a-text', 'evaluator/not-texts', 'evaluator/runtime-missing'],
  ...['survey/similar-questions', 'survey/torn-line', 'survey/waiting'],
]

async function codesOf(folder: string, scopes: readonly string[]): Promise<string[]> {
  const files = await readdir(join(top, folder, 'src'), { recursive: true })
  const sources = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('language'))
      .map((file) => readFile(join(top, folder, 'src', file), 'utf8')),
  )
  const code = new RegExp(`'((?:${scopes.join('|')})/[a-z0-9-]+)'`, 'g')
  return sources.flatMap((source) => [...source.matchAll(code)].map(([, found]) => found!))
}

test('every error that the command line meets has a Chinese title', async () => {
  const found = await Promise.all([
    ...[...packages, 'training'].map((name) => codesOf(`packages/${name}`, [name])),
    codesOf('apps/cli', ['cli']),
  ])
  const codes = [...new Set(found.flat())]
  expect(codes.length).toBeGreaterThan(120)
  expect(codes.filter((code) => errorTitle(code) === undefined && !untitled.includes(code))).toEqual([])
  expect(untitled.filter((code) => errorTitle(code) !== undefined || !codes.includes(code))).toEqual([])
})

test('says in Chinese what went wrong, and then where', async () => {
  const { stdout, stderr, exitCode } = await runValuecsv(['score', 'nowhere.jsonl', '--lang', 'zh'])
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(stderr).toBe('错误：没有这个文件\n详情：nowhere.jsonl: no such file\n')
  const misspelled = await runValuecsv(['taxonomy', 'justise'], { environment: { LANG: 'zh_CN.UTF-8' } })
  expect(misspelled.stderr).toBe('错误：命令用法不对\n详情：unknown value "justise"\n提示：did you mean justice?\n')
  expect(misspelled.exitCode).toBe(2)
})
