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

test('the focus stays where a source was left out, at the switch of the language, and at what saves and turns pages', async () => {
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
