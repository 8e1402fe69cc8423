import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, expect, test } from 'vitest'
import { ANSWERS, csvTable, QUESTIONS, runFiles } from '../compare-answers.ts'
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

async function axeProblems(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: visit.page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a table is read, scored and compared, to the tables, pictures and answers of the report', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  expect(await visit.page.locator('.compare-sources').textContent()).toContain('models: 3 · questions: 8 · answers: 24')
  expect(await visit.page.locator('.compare-summary').textContent()).toContain('3 models, 8 questions.')
  expect(await tableOf(visit.page, 'Coverage and levels').locator('tbody th').allTextContents()).toEqual(
    Object.keys(ANSWERS).map((llm) => expect.stringContaining(llm)),
  )
  expect(await tableOf(visit.page, 'Mean score of each level and value').locator('tbody tr').count()).toBe(15)
  expect(await tableOf(visit.page, 'Mean score of each level').textContent()).toMatch(
    /Rule of Law\s+0\.\d\d\s*\[0\.\d\d, 0\.\d\d\]/,
  )
  await visit.page.locator('.option-chart svg').nth(2).waitFor()
  expect(await visit.page.locator('.compare-question-list > li').count()).toBe(8)
  await visit.page.getByText(QUESTIONS[3]!).click()
  // They come after the question has been unfolded.
  await expect
    .poll(() => visit.page.locator('.compare-answer-text').allTextContents())
    .toEqual(Object.values(ANSWERS).map((own) => own[3]))
  expect(await visit.page.locator('.compare-scores').first().locator('li').count()).toBe(12)
})

test('questions are found by words and sorted by how far their answers are apart', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()))
  await visit.page.getByLabel('Search').fill('招呼')
  await visit.page.getByText('No question has this in it.').waitFor()
  await visit.page.getByLabel('Search').fill('外卖')
  await visit.page.getByText('1 of 8 questions').waitFor()
  await visit.page.getByLabel('Search').fill('')
  await visit.page.getByLabel('Order').selectOption('spread')
  await visit.page.getByLabel('Value', { exact: true }).selectOption('integrity')
  const shown = () => visit.page.locator('.compare-question-list summary').allTextContents()
  await expect.poll(async () => (await shown()).toSorted()).toEqual(QUESTIONS.toSorted())
  await expect.poll(shown).not.toEqual(QUESTIONS)
})

test('a run folder is read, what was refused is counted, and its unfinished last line is told', async () => {
  for (const [name, content] of Object.entries(runFiles())) await writeFile(join(folder, name), content)
  await writeFile(join(folder, 'notes.txt'), 'nothing')
  await visit.open('?model=csv-lite#/compare')
  await visit.page.locator('input[webkitdirectory]').setInputFiles(folder)
  await comparisonOf(visit.page).waitFor()
  expect(await tableOf(visit.page, 'Coverage and levels').textContent()).toMatch(/heron\s*8 of 9/)
  expect(await visit.page.locator('.compare-caveats').textContent()).toContain('the last line is cut off, left out')
  expect(await visit.page.locator('.compare-caveats').textContent()).toContain('rook: 0 of 8 questions asked')
  expect(await visit.page.locator('.compare-legend').textContent()).toMatch(/wren\s*rook \(set apart\)/)
  await visit.page.getByText(QUESTIONS[0]!).click()
  expect(await visit.page.locator('.compare-answer', { hasText: 'refused' }).textContent()).toContain('无可奉告')
})

test('a file that is dropped is taken as one that is chosen', async () => {
  await visit.open('?model=csv-lite#/compare')
  await visit.page.locator('.compare-drop').waitFor()
  await visit.page.evaluate(
    `((content) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], 'answers.csv'))
      const event = (name) => new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('.compare-drop').dispatchEvent(event('dragover'))
      document.querySelector('.compare-drop').dispatchEvent(event('drop'))
    })(${JSON.stringify(csvTable())})`,
  )
  await comparisonOf(visit.page).waitFor()
})

test('two sources are compared together, and one can be left out', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(
    visit.page,
    givenFile('one.csv', csvTable({ lark: ANSWERS.lark! })),
    givenFile('two.csv', csvTable({ lark: ANSWERS.heron! })),
  )
  await visit.page.getByText('2 models, 8 questions.').waitFor()
  expect(await tableOf(visit.page, 'Coverage and levels').textContent()).toContain('lark (two.csv)')
  await visit.page.getByRole('button', { name: 'Remove two.csv' }).click()
  await visit.page.getByText('1 model, 8 questions.').waitFor()
})

test.each([
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'zh-CN', colorScheme: 'dark' },
] as const)('axe finds nothing, and nothing stands beside 320 pixels: $locale, $colorScheme', async (setting) => {
  await replaced({ ...setting, viewport: { width: 320, height: 640 } })
  await visit.open('?model=csv-lite#/compare')
  await visit.page.locator('main h1').waitFor()
  expect(await axeProblems()).toEqual([])
  await chooseFiles(visit.page, givenFile('answers.csv', csvTable()), givenFile('empty.csv', ''))
  await comparisonOf(visit.page).waitFor()
  await visit.page.locator('.option-chart svg').nth(2).waitFor()
  await visit.page.locator('.compare-question-list summary').first().click()
  await visit.page.locator('.compare-answer-text').first().waitFor()
  expect(await axeProblems()).toEqual([])
  expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(320)
})

const quest100 = join(process.env.VALUECSV_DATA ?? '', 'quest100.xlsx')
const needsQuest100 = test.skipIf(!existsSync(quest100) && !process.env.CI)

needsQuest100('quest100: six models, and the newspaper opening of glm-4 is flagged', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('quest100.xlsx', readFileSync(quest100)))
  await comparisonOf(visit.page).waitFor()
  expect(await visit.page.locator('.compare-summary').textContent()).toContain('6 models, 99 questions.')
  expect(await visit.page.locator('.compare-caveats').textContent()).toMatch(
    /“人民日报” opens .*88 of 89 answers of glm-4/,
  )
  const style = tableOf(visit.page, 'How the answers are written').locator('tbody tr', { hasText: 'glm-4' })
  expect(await style.textContent()).toMatch(/“人民日报”: 88 of 89.*template/)
  expect(await visit.page.locator('.compare-question-list > li').count()).toBe(20)
  await visit.page.getByRole('button', { name: 'Next' }).click()
  await visit.page.getByText('2 / 5').waitFor()
  expect((await downloadOf(visit.page, 'Save the report (HTML)')).length).toBeGreaterThan(500_000)
})
