import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { HONEST } from '../sentences.ts'
import { NO_BROWSER, openSite } from '../site.ts'
import { csvOf, filesScreen, type GivenFile } from './files-visitor.ts'

const site = await openSite()
const visit = await site?.visit()
await visit?.open('?model=csv-lite#/files')
afterAll(() => site?.close())
beforeEach((context) => {
  if (site === undefined) context.skip(NO_BROWSER)
})

const workbook = Buffer.concat(
  await Array.fromAsync(writeWorkbook([{ name: 'S', rows: Array.from({ length: 50 }, () => [HONEST]) }])),
)
const damaged = Buffer.from(workbook)
damaged.fill(0xff, 400, damaged.length - 400)

/** The sheet of this workbook says that it unpacks to almost 4 GB. */
const huge = Buffer.from(workbook)
for (let at = huge.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = huge.indexOf('PK\x01\x02', at + 4, 'latin1')) {
  if (huge.subarray(at + 46, at + 100).includes('sheet1')) huge.writeUInt32LE(0xf0000000, at + 24)
}

const broken: readonly (GivenFile & { readonly says: RegExp })[] = [
  { name: 'empty.csv', bytes: '', says: /“empty\.csv” is empty/ },
  { name: 'text.pdf', bytes: '%PDF-1.7', says: /“text\.pdf” is not a file that this page can read/ },
  { name: 'a.xlsx', bytes: 'id,text\n1,诚信', says: /is not an Excel workbook, whatever its name says/ },
  { name: 'locked.xlsx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), says: /protected by a password, or/ },
  { name: 'cut.xlsx', bytes: workbook.subarray(0, 700), says: /is damaged: a part of the workbook can’t be read/ },
  { name: 'damaged.xlsx', bytes: damaged, says: /is damaged: a part of the workbook can’t be read/ },
  { name: 'huge.xlsx', bytes: huge, says: /a sheet that is too large for a browser/ },
  {
    name: 'picture.csv',
    bytes: Buffer.from('89504e470d0a1a0a00000000ff', 'hex'),
    says: /is no text in UTF-8 or GB18030/,
  },
  {
    name: 'half.txt',
    bytes: Buffer.from('fffe4e000a0000d84e00', 'hex'),
    says: /is damaged at line 2 \(byte 6\): what stands there is no text/,
  },
  { name: 'quote.csv', bytes: 'id,text\n1,"诚信\n2,平等', says: /can’t be read from row 2 on: a quotation mark/ },
  {
    name: 'long.csv',
    bytes: `id,text\n1,"${'诚'.repeat(1_500_000)}"`,
    says: /from row 2 on: the row is longer than 4 MB/,
  },
  { name: 'list.jsonl', bytes: '{"text":"诚信"}\nnot json', says: /can’t be read at line 2: in JSON Lines each line/ },
]

test.each(broken)('$name: a sentence says what is wrong and where', async ({ says, ...file }) => {
  const files = filesScreen(visit!)
  await files.choose(file)
  await expect.poll(() => files.problem()).toMatch(says)
  expect(visit!.faults).toEqual([])
})

test('after all that a good file is read, and one that cannot be read does not take its place', async () => {
  const files = filesScreen(visit!)
  await files.choose(csvOf([HONEST]))
  await files.score()
  expect(await visit!.page.getByRole('alert').count()).toBe(0)
  await files.choose(broken[0]!)
  expect(await files.problem()).toMatch(/is empty/)
  await expect.poll(() => files.row(0)).toMatch(/\d+%/)
  await files.save('CSV')
})

test('of several files that are dropped the first is opened, and named where it could be read', async () => {
  const files = filesScreen(visit!)
  const said = visit!.page.getByText('Several files were dropped')
  await files.drop(broken[0]!, csvOf([HONEST]))
  expect(await files.problem()).toMatch(/is empty/)
  expect(await said.count()).toBe(0)
  await files.drop(csvOf([HONEST, HONEST]), broken[0]!)
  await visit!.page.getByText('texts.csv: 2 rows').waitFor()
  expect(await said.textContent()).toContain('has opened “texts.csv”')
})

test('columns of one name are told apart by their letters', async () => {
  const files = filesScreen(visit!)
  await files.choose({ name: 'twins.csv', bytes: `text,text\n${HONEST},2\n` })
  await visit!.page.getByText('twins.csv: 1 row').waitFor()
  await visit!.page.getByLabel('Column of the texts').selectOption('B · text')
  await visit!.page.getByText('There is no text in this column: 1 × a number').waitFor()
})

test('a column of numbers has nothing to score, and another can be chosen', async () => {
  const files = filesScreen(visit!)
  await files.choose({ name: 'numbers.csv', bytes: 'year,share\n2023,1.5\n2024,2.5%\n2025,-3' })
  await visit!.page.getByText('There is no text in this column: 3 × a number').waitFor()
  expect(await files.button(/^Score/).count()).toBe(0)
  await files.choose({ name: 'header.csv', bytes: 'id,text' })
  await visit!.page.getByLabel('The first row is a header').waitFor()
})

test('a cell of a megabyte and half characters are marked, and the rows beside them are scored', async () => {
  const files = filesScreen(visit!)
  const lines = [{ text: HONEST }, { text: '诚'.repeat(340_000) }, { text: `\udfff${HONEST}` }, { other: 1 }]
  await files.choose({ name: 'odd.jsonl', bytes: lines.map((line) => JSON.stringify(line)).join('\n') })
  await visit!.page.getByText('2 rows without a text to score: 1 × empty, 1 × longer than 100,000 characters').waitFor()
  await files.score()
  await expect.poll(() => files.row(0)).toMatch(/\d+%/)
  await expect.poll(() => files.row(1)).toContain('longer than')
  await expect.poll(() => files.row(2)).toMatch(/\d+%/)
  await files.table.locator('[data-row="1"]').click()
  await files.button('Show all 340,000 characters').click()
  await expect
    .poll(async () => (await visit!.page.locator('.row-detail blockquote').textContent())!.length)
    .toBe(340_000)
  expect(visit!.faults).toEqual([])
})
