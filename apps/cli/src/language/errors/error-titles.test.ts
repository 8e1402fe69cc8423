import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import { ERROR_TITLES } from './error-titles.ts'

const top = join(import.meta.dirname, '../../../../..')
/** Their errors are those of a program, or of a page; a few that reach the command line all the same have a title. */
const forPrograms = [
  'browser',
  'encoder',
  'metrics',
  'ngrams',
  'onnx',
  'runtime',
  'runtime-node',
  'runtime-web',
  'tokenizer',
]

/** Notices, and errors that only a program can make. */
const untitled = [
  ...[
    'datasets/beyond-header',
    'datasets/column-guessed',
    'datasets/columns-left-out',
    'datasets/cut-off-end',
    'datasets/encoding-found',
    'datasets/failed-answers',
  ],
  ...[
    'datasets/format-guessed',
    'datasets/header-guessed',
    'datasets/hidden-rows',
    'datasets/lone-surrogate',
    'datasets/replaced-line',
  ],
  ...['datasets/row-without-text', 'datasets/sheet-guessed', 'datasets/text-cut'],
  ...[
    'comparison/bad-option',
    'evaluator/bad-option',
    'evaluator/closed',
    'evaluator/not-a-text',
    'evaluator/not-texts',
  ],
  ...['evaluator/runtime-missing', 'evaluator/device-unused'],
  ...['survey/answer-stays', 'survey/similar-questions', 'survey/torn-line', 'survey/waiting'],
  ...[
    'training/value-constant',
    'training/value-uncalibrated',
    'training/value-untrained',
    'training/vocabulary-unused',
  ],
]

/** Each code in the sources of a package of that name, or of the command line. */
async function codesOf(folder: string, scope: string): Promise<string[]> {
  const source = join(top, folder, 'src')
  const files = await readdir(source, { recursive: true })
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('language/'))
      .map((file) => readFile(join(source, file), 'utf8')),
  )
  return texts.flatMap((text) => [
    ...[...text.matchAll(new RegExp(`'(${scope}/[a-z0-9-]+)'`, 'g'))].map(([, code]) => code!),
    ...codesPutTogether(text, scope),
  ])
}

/** Codes of a template such as `survey/${kind}`: its kinds are a union in the same file, or what `fail` is called with. */
function codesPutTogether(text: string, scope: string): string[] {
  if (!text.includes(`\`${scope}/\${`)) return []
  const kinds = [...text.matchAll(/(?:^ {2}\| |\bfail\(\s*)'([a-z-]+)'/gm)].map(([, kind]) => `${scope}/${kind}`)
  expect(kinds, `kinds of ${scope}`).not.toEqual([])
  return kinds
}

test('every error that the command line meets has a Chinese title, and no other', async () => {
  const packages = await readdir(join(top, 'packages'))
  const found = await Promise.all([
    ...packages.map((name) => codesOf(`packages/${name}`, name)),
    codesOf('apps/cli', 'cli'),
  ])
  const isMet = (code: string) => !forPrograms.includes(code.split('/')[0]!)
  const met = [...new Set(found.flat())].filter(isMet)
  expect(met.length).toBeGreaterThan(120)
  expect(met.filter((code) => !ERROR_TITLES.has(code)).toSorted()).toEqual(untitled.toSorted())
  expect([...ERROR_TITLES.keys()].filter((code) => isMet(code) && !met.includes(code))).toEqual([])
})

test('every error of a checkpoint’s parameters has a Chinese title', async () => {
  const codes = await codesOf('packages/encoder', 'encoder')
  expect(codes).toContain('encoder/unexpected-parameter')
  expect(codes.filter((code) => !ERROR_TITLES.has(code))).toEqual([])
})

test('says in Chinese what went wrong, and then where', async () => {
  const { stdout, stderr, exitCode } = await runValuecsv(['score', 'nowhere.jsonl', '--lang', 'zh'])
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
  expect(stderr).toBe('错误：没有这个文件\n详情：nowhere.jsonl: no such file\n')
  const misspelled = await runValuecsv(['taxonomy', 'justise'], { environment: { LANG: 'zh_CN.UTF-8' } })
  expect(misspelled.stderr).toBe('错误：命令用法不对\n详情：unknown value "justise"\n提示：是不是想写 justice？\n')
  expect(misspelled.exitCode).toBe(2)
})
