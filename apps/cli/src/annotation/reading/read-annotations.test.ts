import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatCsvRow } from '@valuecsv/datasets/csv'
import { type NewCell, type NewSheet, writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import type { Language, Phrase } from '../../language/phrase.ts'
import { JUDGEMENT_WORDS } from '../judgement.ts'
import { annotationSheets } from '../sampling/annotation-sheets.ts'
import { samplingRows } from '../sampling/sampling-rows.ts'
import { openAnnotations, readAnnotations } from './read-annotations.ts'

type Rows = NewCell[][]

const drawn = ['公正', '=法治', ' 自\r\n由 ', 'half \ud800', `${'长'.repeat(40_000)}`].map((text, id) => ({
  ...{ id: `t${id}`, text, weight: 2 },
  values: [VALUE_IDS[id]!],
}))

/** The rows of the sheet to annotate, filled in, and those of the hidden one. */
async function sheets(language: Language = 'en'): Promise<{ name: string; annotation: Rows; sampling: Rows }> {
  const sampling = await samplingRows(drawn, [...drawn, { id: 'other', text: '和谐', values: ['harmony'] }], 'abc')
  const [annotation] = annotationSheets(drawn, sampling, language)
  const [header, ...rows] = [...(annotation!.rows as Rows)]
  const { yes, no } = JUDGEMENT_WORDS[language]
  const filled = rows.map((row, index) => [...row, ...VALUE_IDS.map((_, value) => (value === index ? yes : no))])
  return { name: annotation!.name, annotation: [header!, ...filled], sampling }
}

async function written(...made: readonly NewSheet[]): Promise<string> {
  const file = join(await temporaryFolder(), 'a.xlsx')
  await writeFile(file, Buffer.concat(await Array.fromAsync(writeWorkbook(made))))
  return file
}

async function read(name: string, annotation: Rows, sampling: Rows) {
  const file = await written({ name, rows: annotation }, { name: 'sampling', hidden: true, rows: sampling })
  return readAnnotations((await openAnnotations(file))!, () => {})
}

test.each<Language>(['en', 'zh'])(
  'texts as they were drawn are known again, in rows of any order: %s',
  async (lang) => {
    const { name, annotation, sampling } = await sheets(lang)
    const [header, ...rows] = annotation
    const { texts, population, predictions } = await read(name, [header!, ...rows.toReversed()], sampling)
    expect(texts).toHaveLength(5)
    for (const [index, { id, weight, judgements }] of texts.entries()) {
      expect({ id, weight, yes: judgements[VALUE_IDS[index]!] }).toEqual({ id: `t${index}`, weight: 2, yes: 'yes' })
    }
    expect({ population, digest: predictions?.digest }).toEqual({ population: 6, digest: 'abc' })
    expect(VALUE_IDS.map((id) => predictions?.present[id])).toEqual([1, 1, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0])
  },
)

test('white space that a program changed is no other text', async () => {
  const { name, annotation, sampling } = await sheets()
  annotation[3]![1] = '自\n由'
  expect((await read(name, annotation, sampling)).texts).toHaveLength(5)
})

const edits: [string, (rows: Rows) => unknown, string][] = [
  [
    'texts that were sorted without their numbers',
    ([, first, second]) => {
      const text = first![1]
      first![1] = second![1]
      second![1] = text
    },
    'row 2, column B: the text of number 1 is another than the one that was drawn, found that of number 2',
  ],
  [
    'a text that was edited',
    (rows) => rows[2]!.splice(1, 1, '法治！'),
    'row 3, column B: the text of number 2 is another than the one that was drawn, found "法治！"',
  ],
  [
    'a text that is gone',
    (rows) => rows[2]!.splice(1, 1, undefined),
    'row 3, column B: the text of number 2 is another than the one that was drawn, found nothing',
  ],
]
test.each(edits)('%s are refused by row and column', async (_, edit, says) => {
  const { name, annotation, sampling } = await sheets()
  edit(annotation)
  await expect(read(name, annotation, sampling)).rejects.toThrow(
    expect.objectContaining({
      code: 'cli/other-text',
      message: expect.stringContaining(`a.xlsx: sheet "Annotation", ${says}`),
    }),
  )
  // Workbooks of earlier versions have no digests; without judgements there is nothing to mistake.
  const earlier = sampling.map((row) => row.slice(0, 4))
  expect((await read(name, annotation, earlier)).predictions).toBe(undefined)
  const blank = annotation.map((row, index) => (index === 4 ? row : index === 0 ? row : row.slice(0, 2)))
  expect((await read(name, blank, sampling)).texts).toHaveLength(5)
})

test('columns stand in any order and are read by their names, each once', async () => {
  const { name, annotation, sampling } = await sheets()
  const turned = annotation.map(([number, text, ...values]) => [...values.slice(0, 12).toReversed(), text, number])
  const { texts } = await read(name, turned, sampling)
  expect(texts[1]!.judgements).toMatchObject({ prosperity: 'no', democracy: 'yes' })
  annotation[0]![14] = '公正'
  await expect(read(name, annotation, sampling)).rejects.toThrow(
    'row 1: two columns for Justice, expected the header as it was written',
  )
  const untold = turned.map((row, index) => (index === 0 ? row.with(12, 'x') : row))
  await expect(read(name, untold, sampling)).rejects.toThrow('row 1: no column for Text, expected the header')
})

test('a hidden sheet with a number of texts that cannot be is named', async () => {
  const { name, annotation, sampling } = await sheets()
  sampling[1]![9] = 7
  await expect(read(name, annotation, sampling)).rejects.toThrow(
    'sheet "sampling", row 2: expected for each value a number of texts from 0 to 6',
  )
})

test('cells that were pasted into another book are told to lack the hidden sheet', async () => {
  const { annotation } = await sheets('zh')
  const blank = annotation.map((row, index) => (index === 0 ? row : row.slice(0, 2)))
  const csv = join(await temporaryFolder(), 'a.csv')
  await writeFile(csv, annotation.map((row) => formatCsvRow(row.map(String))).join(''))
  for (const file of [
    await written({ name: 'Sheet1', rows: annotation }),
    await written({ name: 'Sheet1', rows: blank }),
    csv,
  ]) {
    await expect(openAnnotations(file)).rejects.toThrow(
      expect.objectContaining({
        code: 'cli/no-sampling-sheet',
        message: `${file}: the hidden sheet "sampling" is missing, expected the workbook that \`valuecsv sample\` wrote`,
      }),
    )
  }
})

test('a table of labelled texts is none of that', async () => {
  const { annotation } = await sheets()
  const labelled = annotation.map((row, index) => (index === 0 ? row : [...row.slice(0, 2), ...VALUE_IDS.map(() => 0)]))
  expect(await openAnnotations(await written({ name: 'Annotation', rows: labelled }))).toBe(undefined)
  expect(await openAnnotations(await written({ name: 'Sheet1', rows: [['text'], ['公正']] }))).toBe(undefined)
  expect(await openAnnotations('nowhere.csv')).toBe(undefined)
  const slip = labelled.map((row, index) => (index === 1 ? row.with(2, '是') : row))
  const unnumbered = await written({ name: 'Sheet1', rows: slip.map((row) => row.slice(1)) })
  expect(await openAnnotations(unnumbered)).toBe(undefined)
  await expect(openAnnotations(await written({ name: 'Sheet1', rows: slip }))).rejects.toThrow(
    expect.objectContaining({ code: 'cli/no-sampling-sheet', hint: expect.stringMatching(/labels .* are 0 and 1$/) }),
  )
})

test('a text that is longer than a cell is known again, however much of it is blank', async () => {
  const text = `${' 公'.repeat(14_000)}${' '.repeat(4766)}\u{20000}正义`
  expect(text.length).toBeGreaterThan(32_767)
  const long = [{ id: 't', text, weight: 1, values: [] }]
  const sampling = await samplingRows(long, long, 'abc')
  const [annotation] = annotationSheets(long, sampling, 'en')
  const [header, row] = annotation!.rows as Rows
  const { texts } = await read('Annotation', [header!, [...row!, 'yes']], sampling)
  expect(texts[0]!.judgements).toEqual({ prosperity: 'yes' })
})

test('a second sheet to annotate is told, the guidance is not', async () => {
  const { name, annotation, sampling } = await sheets('zh')
  const file = await written(
    { name, rows: annotation },
    { name: '说明', rows: [['价值', '英文']] },
    { name: '标注 (2)', rows: annotation },
    { name: 'sampling', hidden: true, rows: sampling },
  )
  const told: Phrase[] = []
  await readAnnotations((await openAnnotations(file))!, (message) => told.push(message))
  expect(told).toEqual([
    {
      en: `${file}: sheet "标注" is read; sheet "标注 (2)", which is laid out like it, is left out`,
      zh: `注意：${file}：读取的是工作表“标注”；格式相同的工作表“标注 (2)”未计入`,
    },
  ])
})
