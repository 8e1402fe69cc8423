import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { TableRow } from '@valuecsv/datasets'
import { openWorkbook, type Workbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
import { parseValueId, VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'
import { type Judgement, parseJudgement } from '../judgement.ts'
import { cellLabel, shownCell } from './shown-cell.ts'

/** What one annotator said of the texts of a sample. */
export interface Annotations {
  /** The name of the workbook without its ending. */
  readonly annotator: string
  readonly file: string
  readonly texts: readonly AnnotatedText[]
  /** How many texts the sample was drawn from; absent where the workbook does not say so. */
  readonly population?: number
}

/** A text of the sample; values without a judgement were left blank. */
export interface AnnotatedText {
  readonly id: string
  readonly weight: number
  readonly judgements: Readonly<Partial<Record<ValueId, Judgement>>>
}

/** Opens a workbook that `valuecsv sample` wrote; `undefined` for any other file. */
export async function openAnnotations(file: string): Promise<Workbook | undefined> {
  if (!/\.xlsx$/i.test(file)) return undefined
  const workbook = await openWorkbook(await readFile(file), { file })
  return workbook.sheets.includes(ANNOTATION_LAYOUT.samplingSheet) ? workbook : undefined
}

/**
 * The judgements in a workbook that `valuecsv sample` wrote and someone filled in, in either language; blank cells are
 * missing, and so are rows that are not there, which is told. Rows may be in any order. Throws `cli/wrong-annotation`,
 * naming file, sheet, row and column, for anything that is none of the words to choose from, and for numbers that are
 * not those of the sample; `cli/no-annotations` where there are none.
 */
export async function readAnnotations(workbook: Workbook, onNotice: (message: Phrase) => void): Promise<Annotations> {
  const { file } = workbook
  const sampling = await workbook.readSheet(ANNOTATION_LAYOUT.samplingSheet)
  const sampled = sampledTexts(sampling, file)
  const population = sampling[1]?.cells[3]
  const sheet = workbook.sheets.find((name) => Object.values<string>(ANNOTATION_LAYOUT.sheet).includes(name))
  const place = { file, sheet: sheet ?? workbook.sheets[0]! }
  const [header, ...body] = await workbook.readSheet(place.sheet)
  const columns = annotationColumns(header, place)
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
  }
  const gone = [...sampled.keys()].filter((number) => !judged.has(number))
  if (gone.length > 0) {
    const which = `${gone.slice(0, 10).join(', ')}${gone.length > 10 ? ', …' : ''}`
    onNotice({
      en: `${file}: ${gone.length} of ${sampled.size} texts have no row (${which}); they count as undecided`,
      zh: `${file}：${sampled.size} 篇文本中有 ${gone.length} 篇没有对应的行（${which}），按未判定计`,
    })
  }
  const texts = Array.from(sampled, ([number, text]) => ({ ...text, judgements: judged.get(number) ?? {} }))
  if (texts.every(({ judgements }) => Object.keys(judgements).length === 0)) {
    throw new ValueCsvError('cli/no-annotations', `${file}: sheet "${place.sheet}": no cell is filled in`)
  }
  const annotator = basename(file).replace(/\.xlsx$/i, '')
  return { annotator, file, texts, ...(typeof population === 'number' && { population }) }
}

/** A sheet of a workbook, as errors name it. */
interface SheetPlace {
  readonly file: string
  readonly sheet: string
}

function sampledTexts(rows: readonly TableRow[], file: string): Map<number, { id: string; weight: number }> {
  const [, ...body] = rows
  return new Map(
    body.map(({ number: row, cells: [number, id, weight] }) => {
      if (typeof number === 'number' && id !== undefined && typeof weight === 'number' && weight >= 1) {
        return [number, { id: String(id), weight }]
      }
      throw new ValueCsvError(
        'cli/wrong-annotation',
        `${file}: sheet "${ANNOTATION_LAYOUT.samplingSheet}", row ${row}: expected a number, an id and a weight from 1, as \`valuecsv sample\` wrote them`,
      )
    }),
  )
}

function annotationColumns(header: TableRow | undefined, { file, sheet }: SheetPlace) {
  const names = Array.from(header?.cells ?? [], (cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const values = new Map(names.flatMap((name, column) => toEntry(parseValueId(name), column)))
  const number = names.findIndex((name) => Object.values<string>(ANNOTATION_LAYOUT.number).includes(name))
  const missing = VALUE_IDS.filter((id) => !values.has(id)).map((id) => VALUES[id].name.en)
  if (number < 0) missing.unshift(ANNOTATION_LAYOUT.number.en)
  if (missing.length === 0) return { number, values }
  const row = `row ${header?.number ?? 1}`
  throw new ValueCsvError(
    'cli/wrong-annotation',
    `${file}: sheet "${sheet}", ${row}: no column for ${missing.join(', ')}, expected the header as it was written`,
  )
}

function toEntry(id: ValueId | undefined, column: number): [ValueId, number][] {
  return id === undefined ? [] : [[id, column]]
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

function wrongAnnotation({ file, sheet }: SheetPlace, row: TableRow, column: number, what: string, name?: string) {
  const where = `${file}: sheet "${sheet}", row ${row.number}, column ${cellLabel(column, name)}`
  return new ValueCsvError('cli/wrong-annotation', `${where}: ${what}`)
}
