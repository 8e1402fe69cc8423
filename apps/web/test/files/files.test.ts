import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, expect, test } from 'vitest'
import { eachVisit } from '../each-visit.ts'
import { EQUAL, HONEST, HOSTILE } from '../sentences.ts'
import { openSite } from '../site.ts'
import type { Visit } from '../visit.ts'
import { csvOf, filesScreen } from './files-visitor.ts'

const site = await openSite()
afterAll(() => site?.close())

let visit: Visit
eachVisit(site, (opened) => {
  visit = opened
})

const LITE = '?model=csv-lite#/files'
const quest100 = join(process.env.VALUECSV_DATA ?? '', 'quest100.xlsx')
const needsQuest100 = test.skipIf(!existsSync(quest100) && !process.env.CI)

/** Bytes of GB18030: 内容 above 诚实守信，答应的事一定做到。 and 人人平等。 */
const GB18030 = 'c4dac8dd0a' + 'b3cfcab5cad8d0c5a3acb4f0d3a6b5c4cac2d2bbb6a8d7f6b5bda1a30a' + 'c8cbc8cbc6bdb5c8a1a30a'

test('a CSV file is scored: its rows with their scores, their distributions, and the text of a row that is opened', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  await files.choose(csvOf([HONEST, EQUAL, '', '12.5', HONEST]))
  await visit.page.getByText('texts.csv: 5 rows').waitFor()
  expect(await visit.page.getByLabel('Column of the texts').locator('option:checked').textContent()).toContain('text')
  expect(await visit.page.locator('.files-unscorable').textContent()).toContain('1 × empty, 1 × a number')
  await files.score()
  expect(await visit.page.locator('.scoring-bar').textContent()).toContain('3 of 3 rows scored')
  await expect.poll(() => files.row(0)).toMatch(/^2店里的货架.*\d+%/)
  await expect.poll(() => files.row(2)).toContain('empty')
  await expect.poll(() => files.row(3)).toMatch(/12\.5.*a number/)
  expect(await visit.page.locator('.score-spread svg').count()).toBe(12)
  expect(await visit.page.locator('.files-presence').textContent()).toContain('not what it endorses')
  await files.table.locator('[data-row="1"]').click()
  const detail = visit.page.locator('.row-detail')
  await detail.getByRole('heading', { name: 'Row 3' }).waitFor()
  expect(await detail.locator('blockquote').textContent()).toBe(EQUAL)
  expect(await detail.locator('.row-detail-scores li').count()).toBe(12)
  await detail.getByRole('button', { name: 'Next row' }).click()
  await detail.getByText('Not scored: empty.').waitFor()
  expect(visit.faults).toEqual([])
})

test('rows are sorted by a value, and found by their texts and by the values present', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  await files.choose(csvOf([HONEST, EQUAL, HONEST, EQUAL, '']))
  await files.score()
  const shown = () =>
    files.table.locator('.row-table-body [role=row]').evaluateAll((rows) => rows.map((row) => row.dataset.row))
  const heading = files.table.getByRole('columnheader', { name: 'Rule of Law' })
  await heading.getByRole('button').click()
  await expect.poll(shown).toEqual(['1', '3', '0', '2', '4'])
  expect(await heading.getAttribute('aria-sort')).toBe('descending')
  await visit.page.getByLabel('Text contains').fill('货架')
  await expect.poll(shown).toEqual(['0', '2'])
  await visit.page.getByLabel('Text contains').fill('')
  await visit.page.getByLabel('Show').selectOption('rule-of-law')
  await expect.poll(shown).toEqual(['1', '3'])
  await visit.page.getByLabel('Show').selectOption('unscorable')
  await expect.poll(shown).toEqual(['4'])
})

test('the table draws only what is in sight, and is walked through by keys', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  await files.choose(csvOf(Array.from({ length: 3000 }, (_, index) => `${HONEST}${index}`)))
  await files.expectRows(3000)
  const { keyboard } = visit.page
  await files.table.focus()
  await keyboard.press('End')
  const last = files.table.locator('[data-row="2999"]')
  await last.waitFor()
  expect(await last.getAttribute('aria-rowindex')).toBe('3001')
  expect(await files.table.getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'))
  expect(await files.table.locator('[role=row]').count()).toBeLessThan(40)
  await keyboard.press('PageUp')
  await keyboard.press('ArrowUp')
  await keyboard.press('Enter')
  await visit.page.locator('.row-detail blockquote').waitFor()
  expect(await visit.page.locator('.row-detail blockquote').textContent()).toMatch(/29[789]\d$/)
  await files.button('Close').click()
  await expect.poll(() => files.table.evaluate((table) => table === document.activeElement)).toBe(true)
})

test('scoring is paused, goes on, and is cancelled; what is scored stays and the rest can follow', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  await files.choose(csvOf(Array.from({ length: 30_000 }, (_, index) => `${HONEST}${index}`)))
  const progress = visit.page.locator('.scoring-bar p.number')
  const scored = async () => Number(/^[\d,]+/.exec((await progress.textContent()) ?? '')?.[0].replace(',', ''))
  await files.pauseAfter(0)
  await files.button('Score 30,000 rows').click()
  await visit.page.getByText('Paused.').waitFor()
  // What had been begun is still shown.
  await files.idle(2)
  const paused = await scored()
  expect(paused).toBeLessThan(30_000)
  await files.idle(10)
  expect(await scored()).toBe(paused)
  await files.pauseAfter(paused)
  await files.button('Go on').click()
  await visit.page.getByText('Paused.').waitFor()
  await expect.poll(scored).toBeGreaterThan(paused)
  await files.button('Cancel').click()
  await visit.page.getByText('Stopped. What was scored is still here.').waitFor()
  const kept = await scored()
  expect(kept).toBeLessThan(30_000)
  await expect.poll(() => files.row(0)).toMatch(/\d+%/)
  await files.button(/^Score the other/).click()
  await expect.poll(scored).toBeGreaterThan(kept)
  expect(visit.faults).toEqual([])
})

test('GB18030 and JSON Lines are read, and another file takes the place of unsaved results only when agreed', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  await files.choose({ name: '表.csv', bytes: Buffer.from(GB18030, 'hex') })
  await files.score()
  await expect.poll(() => files.row(0)).toContain('诚实守信，答应的事一定做到。')
  const lines = [
    { id: 'a', text: EQUAL, year: 2024 },
    { id: 'b', text: 7 },
    { id: 'c', text: '\ud800诚信' },
  ]
  const jsonl = { name: 'answers.jsonl', bytes: lines.map((line) => JSON.stringify(line)).join('\n') }
  await files.drop(jsonl)
  await visit.page.getByRole('dialog').getByText('The scores of 表.csv will be lost.').waitFor()
  await files.button('Keep them').click()
  await expect.poll(() => files.row(0)).toContain('诚实守信')
  await files.drop(jsonl)
  await files.button('Lose them').click()
  await visit.page.getByText('answers.jsonl: 3 rows').waitFor()
  await files.score()
  await expect.poll(() => files.row(0)).toMatch(/法律面前.*\d+%/)
  await expect.poll(() => files.row(1)).toContain('a number')
  await files.table.locator('[data-row="2"]').click()
  await visit.page.getByText('The text holds half characters, which are read as U+FFFD.').waitFor()
  await files.button('Clear').click()
  await files.button('Lose them').click()
  await visit.page.getByText('Drop a file here').waitFor()
  expect(visit.faults).toEqual([])
})

needsQuest100('the answers of quest100 are scored, by the column that is chosen', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  await files.drop({ name: 'quest100.xlsx', bytes: readFileSync(quest100) })
  const column = visit.page.getByLabel('Column of the texts')
  await column.waitFor()
  expect(await column.locator('option').count()).toBe(7)
  await column.selectOption({ index: 2 })
  await files.score()
  await files.expectRows(103)
  await expect.poll(() => files.row(0)).toMatch(/\d+%/)
  expect(visit.faults).toEqual([])
})

test('csv-small scores a file with WebAssembly as it scores a text', async () => {
  await visit.open('?device=wasm#/files')
  const files = filesScreen(visit)
  await files.choose(csvOf([HONEST, EQUAL]))
  await files.score()
  await files.table.locator('[data-row="0"]').click()
  const integrity = visit.page.locator('.row-detail-scores li', { hasText: 'Integrity' })
  await integrity.waitFor()
  const share = /\d+\.\d%/.exec((await integrity.textContent())!)![0]
  await visit.page.getByRole('link', { name: 'Score', exact: true }).click()
  await visit.page.locator('textarea').fill(HONEST)
  await visit.page.locator('.value-row', { hasText: 'Integrity' }).getByText(share).waitFor()
  // The file is still there when one comes back to it.
  await visit.page.getByRole('link', { name: 'Files' }).click()
  await expect.poll(() => files.row(1)).toMatch(/法律面前.*\d+%/)
  expect(visit.faults).toEqual([])
})

test('hostile names, headers and texts are shown as they are and run nothing', async () => {
  await visit.open(LITE)
  const files = filesScreen(visit)
  const cells = HOSTILE.map((text) => `"${text.replaceAll('"', '""')}"`)
  await files.choose({
    name: '<img src=x onerror=alert(9)>.csv',
    bytes: `<svg onload=alert(8)>,text\n${cells.map((cell) => `${cell},${cell}`).join('\n')}`,
  })
  await files.score()
  for (const index of HOSTILE.keys()) {
    await files.table.locator(`[data-row="${index}"]`).click()
    await visit.page.getByRole('heading', { name: `Row ${index + 2}` }).waitFor()
    expect(await visit.page.locator('.row-detail blockquote').textContent()).toBe(
      Buffer.from(HOSTILE[index]!).toString(),
    )
  }
  expect(await visit.page.locator('main :is(img, script, iframe, style)').count()).toBe(0)
  expect(visit.faults).toEqual([])
})

test.each([
  { locale: 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('axe finds nothing and nothing stands beside the screen: $locale, $colorScheme', async (setting) => {
  const visitor = await site!.visit(setting)
  const { page } = visitor
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(setting.viewport.width)
  }
  await visitor.open(LITE)
  await page.locator('.files-drop').waitFor()
  await check()
  await filesScreen(visitor).choose(csvOf([HONEST, EQUAL, '', `${'a'.repeat(400)}`]))
  await page.getByRole('grid').waitFor()
  await check()
  await page.locator('.scoring-bar .button-main').click()
  await page.locator('.score-spread').waitFor()
  await page.getByRole('grid').locator('[data-row="0"]').click()
  await page.locator('.row-detail').waitFor()
  await check()
  await page.locator('.files-bar .button').last().click()
  await page.getByRole('dialog').waitFor()
  await check()
  expect(visitor.faults).toEqual([])
  await visitor.close()
})
