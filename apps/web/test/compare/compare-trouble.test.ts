import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, expect, test } from 'vitest'
import { csvTable, QUESTIONS, runFiles } from '../compare-answers.ts'
import { eachVisit } from '../each-visit.ts'
import { endWorkerAfter } from '../end-worker-after.ts'
import { HOSTILE } from '../sentences.ts'
import { openSite } from '../site.ts'
import { tinyModelFiles } from '../tiny-model-files.ts'
import type { Visit } from '../visit.ts'
import { chooseFiles, comparisonOf, downloadOf, givenFile } from './compare-visit.ts'

const site = await openSite({ files: await tinyModelFiles() })
afterAll(() => site?.close())

const folder = await mkdtemp(join(tmpdir(), 'valuecsv-compare-'))
afterAll(() => rm(folder, { recursive: true }))

let visit: Visit
eachVisit(site, (opened) => {
  visit = opened
})

test.each([
  ['empty.csv', '', /empty\.csv is empty/],
  ['text.xlsx', 'no workbook', /text\.xlsx is not an xlsx workbook/],
  ['old.xls', '\xd0\xcf\x11\xe0', /old\.xls is not .*password/],
  ['broken.xlsx', 'PK\x03\x04 and no more', /broken\.xlsx is damaged/],
  ['notes.pdf', '%PDF-1.7', /notes\.pdf is of a kind that holds no answers/],
  ['row.csv', '问题,lark\n何为公正？,答,又答\n', /row\.csv, row 2, column C: this is not laid out/],
  [
    'line.jsonl',
    `${runFiles()['answers.jsonl'].split('\n')[0]}\nnot json\n`,
    /line\.jsonl, line 2: this line is no answer/,
  ],
  ['quote.csv', '问题,lark\n何为公正？,"答\n', /quote\.csv, row 2, column B: a quotation mark/],
  ['<img src=x onerror=alert(1)>.csv', '问题,lark\n', /<img src=x onerror=alert\(1\)>\.csv holds no answers/],
])('%s is told in a sentence, and what was scored stays', async (name, content, sentence) => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  await chooseFiles(
    visit.page,
    givenFile(name, Buffer.from(content, /^[\x20-\x7e]*$|^\xd0/.test(content) ? 'latin1' : 'utf8')),
  )
  await visit.page.getByRole('alert').getByText(sentence).waitFor()
  expect(await visit.page.locator('.compare-summary').textContent()).toContain('3 models, 8 questions.')
})

test('hostile names, questions and answers are text, here and in the report', async () => {
  const [first, second, third, fourth] = HOSTILE
  const columns = { '<img src=x onerror=alert(8)>': [first!, second!], '{{ alert(9) }}': [third!, fourth!] }
  const csv = csvTable(columns).replace(QUESTIONS[0]!, '<script>alert(10)</script>何为公正？')
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('hostile.csv', Buffer.from(csv.replaceAll(/[\ud800\udfff\0]/gu, ''))))
  await comparisonOf(visit.page).waitFor()
  await visit.page.locator('.option-chart svg').nth(2).waitFor()
  for (const question of await visit.page.locator('.compare-question-list summary').all()) await question.click()
  await visit.page.locator('.compare-answer-text').nth(3).waitFor()
  expect(await visit.page.locator('.compare-answer-text').first().textContent()).toBe(first)
  expect(await visit.page.locator('main').locator('img, script, iframe, style, a').count()).toBe(0)
  const html = await downloadOf(visit.page, 'Save the report (HTML)')
  expect(html).not.toMatch(/<(?:img|iframe|svg onload)/)
  await writeFile(join(folder, 'hostile.html'), html)
  const context = await site!.browser.newContext()
  const page = await context.newPage()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(`file://${join(folder, 'hostile.html')}`)
  await page.locator('#answers-list summary').first().click()
  await page.locator('#answers-list article').first().waitFor()
  expect(dialogs).toEqual([])
  await context.close()
})

test('a model that is not there is told, and the answers are there when it is', async () => {
  await visit.open('?model=nowhere#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await visit.page.getByRole('alert').getByText('not where the page looks for it').waitFor()
  expect(await visit.page.locator('.compare-sources').textContent()).toContain('answers.csv')
})

test('scoring can be stopped and goes on from there', async () => {
  await visit.open('?device=wasm#/compare')
  await visit.page.evaluate(stopOnceBegun)
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await visit.page.getByText('What has been scored is kept.').waitFor()
  expect(await asksBeforeLeaving()).toBe(true)
  await visit.page.getByRole('button', { name: 'Go on' }).click()
  await visit.page.getByText('3 models, 8 questions.').waitFor()
})

test('a run that fails is told in a sentence, keeps what was scored, and goes on from there', async () => {
  await visit.open('?model=tiny&device=wasm#/compare')
  expect(await asksBeforeLeaving()).toBe(false)
  await endWorkerAfter(visit.page, 40)
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  const alert = visit.page.getByRole('alert')
  await alert.getByText('The browser has ended the computation').waitFor()
  expect(await asksBeforeLeaving()).toBe(true)
  await visit.page.getByRole('button', { name: '中文' }).click()
  await alert.getByText('浏览器中止了计算').waitFor()
  await visit.page.getByRole('button', { name: '再试一次' }).click()
  await comparisonOf(visit.page).waitFor()
  expect(await alert.count()).toBe(0)
})

test('a comparison without a source that could not be scored is marked as the one from before', async () => {
  await visit.open('?model=nowhere#/compare')
  await chooseFiles(visit.page, givenFile('scored.jsonl', scoredAnswers()))
  await comparisonOf(visit.page).waitFor()
  const mark = visit.page.getByText('What stands below is the comparison from before.')
  expect(await mark.count()).toBe(0)
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await visit.page.getByRole('alert').getByText('not where the page looks for it').waitFor()
  await mark.waitFor()
  expect(await comparisonOf(visit.page).getAttribute('class')).toContain('compare-stale')
  await visit.page.getByRole('button', { name: 'Remove answers.csv' }).click()
  await mark.waitFor({ state: 'detached' })
})

test('what was dropped and can’t be read is named in the language of the page', async () => {
  await visit.open('?model=csv-lite#/compare')
  await visit.page.locator('.compare-drop').waitFor()
  await visit.page.evaluate(() => {
    const reject = (_: unknown, refuse: (error: DOMException) => void) =>
      refuse(new DOMException('gone', 'NotReadableError'))
    DataTransferItem.prototype.webkitGetAsEntry = () =>
      ({ isDirectory: true, name: 'run', createReader: () => ({ readEntries: reject }) }) as never
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([], 'run'))
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  })
  const alert = visit.page.getByRole('alert')
  await alert.getByText('What you dropped can’t be read').waitFor()
  await visit.page.getByRole('button', { name: '中文' }).click()
  await alert.getByText('您拖入的内容 无法读取').waitFor()
})

/** Whether the browser would ask before it leaves the page. */
function asksBeforeLeaving(): Promise<boolean> {
  return visit.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
}

/** Answers that bring their scores along. */
function scoredAnswers(): string {
  const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, 0.5]))
  const score = (line: string) => JSON.stringify({ ...JSON.parse(line), scores, values: [], model: 'other@0123' })
  return runFiles()['answers.jsonl'].split('\n').slice(0, 24).map(score).join('\n')
}

/** Presses Stop in the turn in which the page says that some are scored: one from outside may come when all are. */
function stopOnceBegun(): void {
  new MutationObserver((_, observer) => {
    const progress = document.querySelector('.compare-progress')
    if (!/(?<!\d)(?:1?[1-9]|10|2[0-3]) of 24/.test(progress?.textContent ?? '')) return
    observer.disconnect()
    progress!.querySelector('button')!.click()
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}
