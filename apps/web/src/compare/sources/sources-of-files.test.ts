import { expect, test } from 'vitest'
import { sourcesOfFiles } from './sources-of-files.ts'

const found = (paths: readonly string[], taken: readonly string[] = []) =>
  sourcesOfFiles(
    paths.map((path) => ({ path, file: new File([], path.split('/').at(-1)!) })),
    taken,
  ).sources.map(({ name, file, run }) => [name, file.name, run?.name])

test('a folder with answers.jsonl is one run, whatever else it holds', () => {
  expect(found(['my-run/answers.jsonl', 'my-run/run.json', 'my-run/scores.jsonl', 'my-run/report.html'])).toEqual([
    ['my-run', 'answers.jsonl', 'run.json'],
  ])
})

test('runs that lie in one folder are several', () => {
  expect(found(['runs/one/answers.jsonl', 'runs/two/answers.jsonl', 'runs/two/run.json'])).toEqual([
    ['one', 'answers.jsonl', undefined],
    ['two', 'answers.jsonl', 'run.json'],
  ])
})

test('both files of a run belong together without their folder, tables beside them do not', () => {
  expect(found(['run.json', 'table.xlsx', 'answers.jsonl'])).toEqual([
    ['answers.jsonl', 'answers.jsonl', 'run.json'],
    ['table.xlsx', 'table.xlsx', undefined],
  ])
})

test('what else a run has is no source where its files were chosen one by one', () => {
  const run = ['answers.jsonl', 'run.json', 'scores.jsonl', 'spending.jsonl', 'retry.json', 'report.html']
  expect(found(run)).toEqual([['answers.jsonl', 'answers.jsonl', 'run.json']])
  expect(found(['answers.jsonl', 'scores.jsonl']).map(([name]) => name)).toEqual(['answers.jsonl', 'scores.jsonl'])
})

test('of another folder only what can hold answers is taken, of files that were chosen every one', () => {
  expect(found(['folder/a.csv', 'folder/notes.pdf'])).toEqual([['a.csv', 'a.csv', undefined]])
  expect(found(['notes.pdf'])).toEqual([['notes.pdf', 'notes.pdf', undefined]])
  expect(sourcesOfFiles([{ path: 'folder/notes.pdf', file: new File([], 'notes.pdf') }]).isEmpty).toBe(true)
})

test('a name that is taken gets a number', () => {
  expect(found(['a/x.csv', 'b/x.csv'], ['x.csv']).map(([name]) => name)).toEqual(['x.csv (2)', 'x.csv (3)'])
})
