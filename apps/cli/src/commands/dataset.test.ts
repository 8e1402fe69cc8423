import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SPLIT_NAMES } from '@valuecsv/datasets/splits'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const data = process.env.VALUECSV_DATA
const withData = test.skipIf(!data && !process.env.CI)

function dataset(args: readonly string[], environment: Readonly<Record<string, string>> = { VALUECSV_DATA: data! }) {
  return runValuecsv(['dataset', ...args], { environment })
}

withData('verify names both files and their digests', async () => {
  const { stdout, exitCode } = await dataset(['verify', '--format', 'json'])
  expect(exitCode).toBe(0)
  const { kind, datasets } = JSON.parse(stdout)
  expect(kind).toBe('dataset-verification')
  expect(datasets.map(({ name, from }: { name: string; from: string }) => [name, from])).toEqual([
    ['ValueCSV5000', 'data directory'],
    ['quest100', 'data directory'],
  ])
})

withData('split prints the ids of each part, and the legacy split says which text it loses', async () => {
  const clean = JSON.parse((await dataset(['split', '--format', 'json'])).stdout)
  const sizes = Object.values(clean.parts as Record<string, string[]>).map((ids) => ids.length)
  expect(sizes).toEqual([3479, 489, 1031])
  expect(clean).toMatchObject({ schemaVersion: 1, kind: 'dataset-split', split: 'clean' })
  const legacy = await dataset(['split', '--split', 'legacy'])
  expect(legacy.stdout).toContain('1 of 4999 texts is in no part.')
})

withData.each(SPLIT_NAMES)('split takes the name %s', async (name) => {
  const split = JSON.parse((await dataset(['split', '--split', name, '--format', 'json'])).stdout)
  expect(split).toMatchObject({ split: name, parts: { test: expect.arrayContaining([expect.any(String)]) } })
})

withData('describe lists sizes and what to beware of', async () => {
  const { stdout } = await dataset(['describe'])
  expect(stdout).toMatch(/^Texts +4,999$/m)
  expect(stdout).toMatch(/^! Row 5001 holds sums of the labels/m)
  const questions = JSON.parse((await dataset(['describe', 'quest100', '--format', 'json'])).stdout)
  expect(questions).toMatchObject({ kind: 'datasheet', data: 'quest100', datasheet: { questions: 99 } })
})

withData('export writes labelled texts that read back, and answers with their questions', async () => {
  const out = join(await temporaryFolder(), 'validation.csv')
  await dataset(['export', '--part', 'validation', '--out', out])
  const text = await readFile(out, 'utf8')
  expect(text.startsWith('\ufeffid,text,prosperity,')).toBe(true)
  const described = JSON.parse((await dataset(['describe', out, '--format', 'json'])).stdout)
  expect(described.datasheet.texts).toBe(489)
  const { stdout } = await dataset(['export', 'quest100'])
  const [first] = stdout.split('\n', 1)
  expect(JSON.parse(first!)).toMatchObject({ llm: 'chatglm3-6b', questionId: 'quest100-001', status: 'answered' })
  expect(JSON.parse(first!).question).toMatch(/二十大/)
})

test('a file that is not the original is refused with what was expected', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'quest100.xlsx'), 'other')
  const { stderr, exitCode } = await dataset(['verify', 'quest100', '--data-dir', folder], {})
  expect(stderr).toMatch(/^error: .*quest100\.xlsx: not the original file, its sha256 is [0-9a-f]{64}\n hint: Expected/)
  expect(exitCode).toBe(1)
})

test('offline and not there is an error that says what to do', async () => {
  const { stderr, exitCode } = await dataset(['fetch', 'quest100', '--offline'], {
    XDG_CACHE_HOME: await temporaryFolder(),
  })
  expect(stderr).toMatch(
    /^error: .*quest100\.xlsx: not there, and downloading was not allowed\n hint: .* without --offline .*--data-dir/,
  )
  expect(exitCode).toBe(1)
})

test('an unknown dataset gets the right name', async () => {
  const { stderr, exitCode } = await dataset(['fetch', 'quest10'], {})
  expect(stderr).toBe('error: unknown dataset "quest10"\n hint: did you mean quest100?\n')
  expect(exitCode).toBe(2)
})

test.each(['describe', 'export'])('%s says what to do with a table of answers', async (command) => {
  const file = join(await temporaryFolder(), 'answers.csv')
  await writeFile(file, '问题,lark\n何为诚信？,言而有信\n')
  const { stderr, exitCode } = await dataset([command, file], {})
  expect(stderr).toMatch(/: no column for Prosperity, .*\n hint: for a table of answers there are .* --questions, /)
  expect(exitCode).toBe(1)
})

test.each(['describe', 'export'])('%s knows nearly the name of a dataset', async (command) => {
  const told = (name: string) => `error: ${name}: no such file\n hint: did you mean `
  expect((await dataset([command, 'quest10'], {})).stderr).toBe(`${told('quest10')}quest100?\n`)
  expect((await dataset([command, 'valuecsv500'], {})).stderr).toBe(`${told('valuecsv500')}ValueCSV5000?\n`)
})

test('describe --questions wants a table of them, and the help of export says that it exports all texts', async () => {
  const { stderr, exitCode } = await dataset(['describe', '--questions'], {})
  expect(stderr).toBe('error: --questions: expected a table of questions and answers, found ValueCSV5000\n')
  expect(exitCode).toBe(2)
  const help = (await dataset(['export', '--help'], {})).stdout
  expect(help.replaceAll(/\s+/g, ' ')).toContain('--part <name> which part of it (default: all texts)')
})

test('a labelled file of the user is described too', async () => {
  const file = join(await temporaryFolder(), 'labelled.jsonl')
  await writeFile(file, '{"id":"a","text":"公正","values":["justice"]}\n{"id":"b","text":"公正","values":[]}\n')
  const { stdout } = await dataset(['describe', file], {})
  expect(stdout).toMatch(/^Justice +Society +1 +0\.500/m)
  expect(stdout).toContain('! 1 group of equal texts, 1 of them with different labels')
})
