import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TableRow } from '@valuecsv/datasets'
import { openWorkbook, type Workbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
import { VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'
import { type Judgement, parseJudgement } from '../judgement.ts'
import { type AnnotationColumns, annotationColumns, annotationSheetName } from './annotation-columns.ts'
import { readSamplingSheet, type SampledText, type SamplingSheet } from './read-sampling-sheet.ts'
import { refuseOtherText } from './refuse-other-text.ts'
import { refuseWithoutSampling } from './refuse-without-sampling.ts'
import { cellLabel, shownCell } from './shown-cell.ts'
import { tellOtherSheets } from './tell-other-sheets.ts'

/** What one annotator said of the texts of a sample, and what the sample was drawn from. */
export interface Annotations extends Omit<SamplingSheet, 'texts'> {
  /** The name of the workbook without its ending. */
  readonly annotator: string
  readonly file: string
  readonly texts: readonly AnnotatedText[]
}

/** A text of the sample; values without a judgement were left blank. */
export interface AnnotatedText extends SampledText {
  readonly judgements: Readonly<Partial<Record<ValueId, Judgement>>>
}

/**
 * Opens a workbook that `valuecsv sample` wrote; `undefined` for any other file. Throws `cli/no-sampling-sheet` for what
 * someone made of one.
 */
export async function openAnnotations(file: string): Promise<Workbook | undefined> {
  if (/\.csv$/i.test(file)) await refuseWithoutSampling(file)
  if (!/\.xlsx$/i.test(file)) return undefined
  const workbook = await openWorkbook(await readFile(file), { file })
  if (workbook.sheets.includes(ANNOTATION_LAYOUT.samplingSheet)) return workbook
  await refuseWithoutSampling(file, workbook)
  return undefined
}

/**
 * The judgements in a workbook that `valuecsv sample` wrote and someone filled in, in either language; blank cells are
 * missing, and so are rows that are not there, which is told, as other sheets to annotate are. Rows may be in any order. Throws `cli/wrong-annotation`,
 * naming file, sheet, row and column, for anything that is none of the words to choose from, and for numbers that are
 * not those of the sample; `cli/other-text` for judgements beside another text than that of the number;
 * `cli/no-annotations` where there are none.
 */
export async function readAnnotations(workbook: Workbook, onNotice: (message: Phrase) => void): Promise<Annotations> {
  const { file } = workbook
  const { texts: sampled, ...drawnFrom } = await readSamplingSheet(workbook)
  const place = { file, sheet: annotationSheetName(workbook.sheets)! }
  const [header, ...body] = await workbook.readSheet(place.sheet)
  const columns = wholeHeader(header, place, sampled)
  await tellOtherSheets(workbook, place, onNotice)
  const judged = new Map<number, AnnotatedText['judgements']>()
  for (const row of body) {
    const judgements = judgementsOf(row, columns.values, place)
    const number = row.cells[columns.number]
    if (number === undefined && Object.keys(judgements).length === 0) continue
    const known = sampled.get(Number(number))
    const wrong = (expected: string) =>
      wrongAnnotation(place, row, columns.number, `expected ${expected}, found ${shownCell(number)}`)
    if (known === undefined) throw wrong(`the number of a text, 1 to ${sampled.size}`)
    if (judged.has(Number(number))) throw wrong('each number once')
    judged.set(Number(number), judgements)
    if (Object.keys(judgements).length === 0) continue
    const where = cellPlace(place, row, columns.text)
    await refuseOtherText(row.cells[columns.text], { number: Number(number), texts: sampled, where })
  }
  const gone = [...sampled.keys()].filter((number) => !judged.has(number))
  if (gone.length > 0) {
    const which = `${gone.slice(0, 10).join(', ')}${gone.length > 10 ? ', …' : ''}`
    onNotice({
      en: `${file}: ${gone.length} of ${sampled.size} texts have no row (${which}); this annotator said nothing of them`,
      zh: `注意：${file}：${sampled.size} 篇文本中有 ${gone.length} 篇没有对应的行（${which}），视为该标注者未作判断`,
    })
  }
  const texts = Array.from(sampled, ([number, text]) => ({ ...text, judgements: judged.get(number) ?? {} }))
  if (texts.every(({ judgements }) => Object.keys(judgements).length === 0)) {
    throw new ValueCsvError('cli/no-annotations', `${file}: sheet "${place.sheet}": no cell is filled in`)
  }
  const annotator = basename(file).replace(/\.xlsx$/i, '')
  return { annotator, file, texts, ...drawnFrom }
}

/** A sheet of a workbook, as errors name it. */
interface SheetPlace {
  readonly file: string
  readonly sheet: string
}

/** The columns, all of which are needed: that of the texts where they can be compared. */
function wholeHeader(
  header: TableRow | undefined,
  { file, sheet }: SheetPlace,
  sampled: SamplingSheet['texts'],
): AnnotationColumns {
  const columns = annotationColumns(header)
  const { number, text, missingValues, repeatedValues } = columns
  const wantsText = [...sampled.values()].some(({ digest }) => digest !== undefined)
  const missing = [
    ...(number < 0 ? [ANNOTATION_LAYOUT.number.en] : []),
    ...(text < 0 && wantsText ? [ANNOTATION_LAYOUT.text.en] : []),
    ...missingValues,
  ]
  if (missing.length + repeatedValues.length === 0) return columns
  const what =
    missing.length > 0 ? `no column for ${missing.join(', ')}` : `two columns for ${repeatedValues.join(', ')}`
  const message = `${file}: sheet "${sheet}", row ${header?.number ?? 1}: ${what}, expected the header as it was written`
  throw new ValueCsvError('cli/wrong-annotation', message)
}

function judgementsOf(row: TableRow, columns: ReadonlyMap<ValueId, number>, place: SheetPlace) {
  const judgements: Partial<Record<ValueId, Judgement>> = {}
  for (const [id, column] of columns) {
    const cell = row.cells[column]
    if (cell === undefined || (typeof cell === 'string' && cell.trim() === '')) continue
    const judgement = typeof cell === 'string' ? parseJudgement(cell) : undefined
    if (judgement === undefined) {
      const what = `expected yes, no, unsure or nothing (是, 否, 不确定), found ${shownCell(cell)}`
      throw wrongAnnotation(place, row, column, what, VALUES[id].name.en)
    }
    judgements[id] = judgement
  }
  return judgements
}

function wrongAnnotation(place: SheetPlace, row: TableRow, column: number, what: string, name?: string) {
  return new ValueCsvError('cli/wrong-annotation', `${cellPlace(place, row, column, name)}: ${what}`)
}

function cellPlace({ file, sheet }: SheetPlace, row: TableRow, column: number, name?: string): string {
  return `${file}: sheet "${sheet}", row ${row.number}, column ${cellLabel(column, name)}`
}
