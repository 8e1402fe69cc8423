import { afterAll, expect, test } from 'vitest'
import { csvTable } from '../compare-answers.ts'
import { eachVisit } from '../each-visit.ts'
import { openSite } from '../site.ts'
import type { Visit } from '../visit.ts'
import { chooseFiles, comparisonOf, givenFile } from './compare-visit.ts'

const site = await openSite()
afterAll(() => site?.close())

let visit: Visit
eachVisit(site, (opened) => {
  visit = opened
})

/** What the keyboard is at: the text of a control, or its type. */
const focused = () =>
  visit.page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    return element.type === 'file' ? 'file' : element.textContent?.trim()
  })

test('the focus stays where a source was left out, at the switch of the language, and at what saves', async () => {
  await visit.open('?model=csv-lite#/compare')
  await chooseFiles(visit.page, givenFile('one.csv', csvTable()), givenFile('two.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  for (const next of ['Remove', 'file']) {
    await visit.page
      .getByRole('button', { name: /^Remove/ })
      .first()
      .focus()
    await visit.page.keyboard.press('Enter')
    await expect.poll(focused).toBe(next)
  }
  await visit.page.getByRole('button', { name: '中文' }).focus()
  await visit.page.keyboard.press('Enter')
  await expect.poll(focused).toBe('English')
  await visit.page.keyboard.press('Enter')
  await expect.poll(focused).toBe('中文')
  await chooseFiles(visit.page, givenFile('one.csv', csvTable()))
  await comparisonOf(visit.page).waitFor()
  const save = visit.page.getByRole('button', { name: 'Save the report (HTML)' })
  await save.focus()
  const downloaded = visit.page.waitForEvent('download')
  await visit.page.keyboard.press('Enter')
  await downloaded
  expect(await focused()).toBe(await save.textContent().then((text) => text?.trim()))
})

test('the focus stays at what turned to the last page of questions', async () => {
  await visit.open('?model=csv-lite#/compare')
  const rows = Array.from({ length: 21 }, (_, index) => `第${index}个问题是什么？,公正是第${index}个回答。\n`)
  await chooseFiles(visit.page, givenFile('many.csv', `问题,lark\n${rows.join('')}`))
  await comparisonOf(visit.page).waitFor()
  const next = visit.page.getByRole('button', { name: 'Next' })
  await next.focus()
  await visit.page.keyboard.press('Enter')
  await visit.page.getByText('2 / 2').waitFor()
  expect([await focused(), await next.getAttribute('aria-disabled')]).toEqual(['Next', 'true'])
  await visit.page.keyboard.press('Enter')
  expect(await visit.page.locator('.compare-question-list > li').count()).toBe(1)
})
