import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { eachVisit } from '../each-visit.ts'
import { EQUAL, HONEST } from '../sentences.ts'
import { openSite } from '../site.ts'
import type { Visit } from '../visit.ts'
import { csvOf, filesScreen } from './files-visitor.ts'

const site = await openSite()
afterAll(() => site?.close())

let visit: Visit
let files: ReturnType<typeof filesScreen>
eachVisit(site, (opened) => {
  visit = opened
  files = filesScreen(opened)
})
beforeEach(() => visit.open('?model=csv-lite#/files'))

/** What the keyboard is at: the text or the label of a control, or its type. */
const focused = () =>
  visit.page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    return element.type === 'file' ? 'file' : (element.labels?.[0] ?? element).textContent?.trim()
  })

test('the focus stays with the controls of the table while another sheet or column is looked up', async () => {
  const rows = [
    ['a', 'b'],
    [HONEST, EQUAL],
  ]
  const chunks = await Array.fromAsync(writeWorkbook(['S', 'T'].map((name) => ({ name, rows }))))
  await files.choose({ name: 'a.xlsx', bytes: Buffer.concat(chunks) })
  for (const [label, key] of [
    ['Sheet', 'ArrowDown'],
    ['Column of the texts', 'ArrowDown'],
    ['The first row is a header', 'Space'],
  ] as const) {
    await files.expectRows(1)
    await visit.page.getByLabel(label).focus()
    await visit.page.keyboard.press(key)
    if (key === 'Space') await files.expectRows(2)
    else await expect.poll(() => visit.page.getByLabel(label).locator('option:checked').textContent()).toMatch(/^[TB]/)
    expect((await focused())?.slice(0, label.length)).toBe(label)
  }
})

test('the focus stays with the file, the start, the pause and the end of scoring', async () => {
  await visit.page.locator('input[type=file]').focus()
  await files.choose(csvOf(Array.from({ length: 20_000 }, (_, index) => `${HONEST}${index}`)))
  await files.expectRows(20_000)
  expect(await focused()).toBe('file')
  await files.pauseAfter(0)
  await files.button('Score 20,000 rows').focus()
  await visit.page.keyboard.press('Enter')
  await visit.page.getByText('Paused.').waitFor()
  expect(await focused()).toBe('Go on')
  await files.button('Cancel').focus()
  await visit.page.keyboard.press('Enter')
  await files.button(/^Score the other/).waitFor()
  await expect.poll(focused).toMatch(/^Score the other/)
  await files.button('Clear').focus()
  await visit.page.keyboard.press('Enter')
  await files.button('Lose them').click()
  await visit.page.getByText('Drop a file here').waitFor()
  await expect.poll(focused).toBe('file')
  await files.choose(csvOf([HONEST]))
  await files.button('Score 1 row').focus()
  await visit.page.keyboard.press('Enter')
  await visit.page.getByText('All rows with a text are scored.').waitFor()
  expect(await focused()).toBe('All rows with a text are scored.')
})

test('rows that are sorted, filtered or looked for are shown from the first on', async () => {
  await files.choose(csvOf(Array.from({ length: 3000 }, (_, index) => `${index % 2 ? HONEST : EQUAL}${index}`)))
  await files.expectRows(3000)
  const down = async () => {
    await files.table.focus()
    await visit.page.keyboard.press('End')
    await expect.poll(scrolled).toBeGreaterThan(0)
  }
  const scrolled = () => files.table.evaluate(({ scrollTop }) => scrollTop)
  for (const change of [
    () => files.table.getByRole('columnheader', { name: 'Row' }).getByRole('button').click(),
    () => visit.page.getByLabel('Text contains').fill('货架'),
  ]) {
    await down()
    await change()
    await expect.poll(scrolled).toBe(0)
    expect(await files.table.getAttribute('aria-activedescendant')).toBe('files-row-0')
  }
})

test('what was said is said in the language that is chosen then', async () => {
  await files.choose(csvOf([HONEST]))
  await files.score()
  await files.save('CSV')
  await visit.page.getByText('Saved as texts-scores.csv.').waitFor()
  await visit.page.getByRole('button', { name: '中文' }).click()
  await visit.page.getByText('已保存为 texts-scores.csv。').waitFor()
})
