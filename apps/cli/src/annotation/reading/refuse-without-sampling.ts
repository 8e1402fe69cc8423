import { createReadStream } from 'node:fs'
import type { Cell, TableRow } from '@valuecsv/datasets'
import { readCsvRows } from '@valuecsv/datasets/csv'
import type { Workbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'
import { parseJudgement } from '../judgement.ts'
import { annotationColumns, annotationSheetName } from './annotation-columns.ts'

/** So many rows say what a table holds. */
const rowsLookedAt = 1000

/**
 * Throws `cli/no-sampling-sheet` for a workbook or a CSV file whose header and cells are those of an annotation sheet:
 * without the hidden sheet nobody knows which texts the rows are. What cannot be read is left to other readers to tell.
 */
export async function refuseWithoutSampling(file: string, workbook?: Workbook): Promise<void> {
  const rows = workbook === undefined ? firstRows(file) : workbook.readSheet(annotationSheetName(workbook.sheets))
  if (!isAnnotationSheet(await rows.catch(() => []))) return
  throw new ValueCsvError(
    'cli/no-sampling-sheet',
    `${file}: the hidden sheet "${ANNOTATION_LAYOUT.samplingSheet}" is missing, expected the workbook that \`valuecsv sample\` wrote`,
    {
      hint: 'annotate in the workbook that valuecsv sample wrote: copy the cells back into it, each beside its text; labels of other texts are 0 and 1',
    },
  )
}

async function firstRows(file: string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of readCsvRows(createReadStream(file), { file })) {
    if (rows.push(row) > rowsLookedAt) break
  }
  return rows
}

/**
 * Labelled texts, too, may have a column for each value: they hold 0 and 1, annotations words or nothing yet. A word among
 * labels is a slip, unless the rows are numbered as those of an annotation sheet are.
 */
function isAnnotationSheet([header, ...body]: readonly TableRow[]): boolean {
  const { number, values, missingValues } = annotationColumns(header)
  if (missingValues.length > 0) return false
  const filled = body
    .slice(0, rowsLookedAt)
    .flatMap(({ cells }) => [...values.values()].map((column) => cells[column]))
    .filter((cell) => cell !== undefined && cell !== '')
  if (filled.length === 0) return number >= 0
  const isAnnotated = filled.some((cell) => typeof cell === 'string' && parseJudgement(cell) !== undefined)
  return isAnnotated && (number >= 0 || !filled.some(isLabel))
}

function isLabel(cell: Cell): boolean {
  return /^\s*[01]\s*$/.test(String(cell))
}
