import { DATASET_ORDER, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'

test('taxonomy prints the twelve values in label order', async () => {
  const { stdout, exitCode } = await runValuecsv(['taxonomy', '--format', 'jsonl'])
  expect(exitCode).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual([...VALUE_IDS])
})

test('taxonomy takes ids, names in both languages and columns of the dataset', async () => {
  const names = ['rule-of-law', 'Rule of Law', '法治', VALUES[DATASET_ORDER[11]!].datasetColumn]
  const { stdout } = await runValuecsv(['taxonomy', ...names, '--format', 'json'])
  const document = JSON.parse(stdout)
  expect(document).toMatchObject({ schemaVersion: 1, kind: 'taxonomy' })
  expect(document.values.map((value: { id: string }) => value.id)).toEqual(names.map(() => 'rule-of-law'))
})

test('taxonomy has a heading line of stable keys in CSV and a rule of dashes in Markdown', async () => {
  const csv = await runValuecsv(['taxonomy', '和谐', '--format', 'csv', '--lang', 'zh'])
  expect(csv.stdout.split('\r\n').slice(0, 2)).toEqual([
    'id,name,other_name,level,definition',
    'harmony,Harmony,和谐,National,"People live in balance with one another, with society and with nature."',
  ])
  const markdown = await runValuecsv(['taxonomy', '和谐', '--format', 'md'])
  expect(markdown.stdout.split('\n')[1]).toBe('| --- | --- | --- | --- | --- |')
})
