import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { csvTable, QUESTIONS } from '../compare-answers.ts'
import { eachVisit } from '../each-visit.ts'
import { openSite } from '../site.ts'
import type { Visit } from '../visit.ts'
import { chooseFiles, comparisonOf, downloadOf, givenFile, tableOf } from './compare-visit.ts'

const site = await openSite()
afterAll(() => site?.close())

const folder = await mkdtemp(join(tmpdir(), 'valuecsv-compare-'))
afterAll(() => rm(folder, { recursive: true }))

let visit: Visit
const replaced = eachVisit(site, (opened) => {
  visit = opened
})

test('the report is one file that opens from disk, with all answers and nothing that runs or asks', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  const html = await downloadOf(visit.page, 'Save the report (HTML)')
  await writeFile(join(folder, 'report.html'), html)
  const asked: string[] = []
  const context = await site!.browser.newContext()
  const page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`file://${join(folder, 'report.html')}`)
  await page.getByText(QUESTIONS[0]!).first().waitFor()
  expect(await page.locator('h1:visible').textContent()).toBe('How language models express the twelve values')
  expect(await page.locator('.charts svg').count()).toBe(6)
  expect(await page.locator('body').textContent()).toMatch(/answers\.csv \(sha256 [0-9a-f]{64}\)/)
  expect(asked).toEqual([`file://${join(folder, 'report.html')}`])
  await context.close()
})

test('figures are saved as CSV that runs nothing and as JSON, and answers come back with their scores', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  const csv = await downloadOf(visit.page, 'Figures (CSV)')
  expect(csv.split('\r\n')).toHaveLength(2 + 3 * 15)
  expect(csv).toMatch(/^\ufeffllm,answers,questions,/)
  expect(csv).toContain("\r\n'=wren,8,8,")
  const [ofTable] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.getByRole('button', { name: 'Save as CSV: Coverage and levels' }).click(),
  ])
  expect(await readFile(await ofTable.path(), 'utf8')).toContain("'=wren")
  expect(JSON.parse(await downloadOf(visit.page, 'Everything (JSON)'))).toMatchObject({
    ...{ schemaVersion: 1, kind: 'comparison', sources: ['answers.csv'], device: 'cpu', raw: false },
    comparison: { schemaVersion: 1, questions: 8 },
  })
  const answers = await downloadOf(visit.page, 'Answers with scores (JSONL)')
  const figures = await tableOf(visit.page, 'Mean score of each level and value').locator('tbody').textContent()
  // A page that could not score takes the scores along.
  await replaced({})
  await visit.open('?model=nowhere#/compare')
  await chooseFiles(visit.page, givenFile('answers.jsonl', answers))
  await comparisonOf(visit.page).waitFor()
  expect(await visit.page.locator('.compare-reading').textContent()).toContain('the scores are those of the sources')
  expect(await tableOf(visit.page, 'Mean score of each level and value').locator('tbody').textContent()).toBe(figures)
})

test('scores of two evaluators are refused in a sentence, until all are scored anew', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  const answers = await downloadOf(visit.page, 'Answers with scores (JSONL)')
  await chooseFiles(
    visit.page,
    givenFile('other.jsonl', answers.replaceAll(/csv-lite@\w+/g, 'csv-lite@0000000000000000')),
  )
  await visit.page.getByRole('alert').getByText('scores of different evaluators').waitFor()
  expect(await visit.page.locator('.compare-summary').textContent()).toContain('3 models, 8 questions.')
  await visit.page.getByRole('button', { name: 'Score all of them anew' }).click()
  // The same models on the same questions, from two sources: they are told apart.
  await visit.page.getByText('6 models, 8 questions.').waitFor()
  expect(await visit.page.getByRole('alert').count()).toBe(0)
  // A page that has no evaluator says so.
  const all = await downloadOf(visit.page, 'Answers with scores (JSONL)')
  await replaced({})
  await visit.open('?model=nowhere#/compare')
  await chooseFiles(visit.page, givenFile('mixed.jsonl', all.replace(/csv-lite@\w+/, 'csv-lite@0000000000000000')))
  await visit.page.getByRole('button', { name: 'Score all of them anew' }).click()
  await visit.page.locator('.evaluator-status').getByRole('alert').waitFor()
})
