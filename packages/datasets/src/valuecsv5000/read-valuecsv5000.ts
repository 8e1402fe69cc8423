import { shownValue, ValueCsvError } from '@valuecsv/errors'
import type { LabelledText } from '../records/labelled-text.ts'
import { labelColumns, valuesOfRow } from '../table/labelled-texts-of-rows.ts'
import type { TableRow } from '../table/table.ts'
import { columnLabel } from '../table/table-layout.ts'
import { type OpenWorkbookOptions, openWorkbook } from '../xlsx/open-workbook.ts'

/** The file's last row, which holds the sum of each label column and no text. */
export interface RowOfSums {
  /** Its row number in the file, counted from 1. */
  readonly row: number
  /** The sums as the file states them, in label order (`VALUE_IDS`). */
  readonly sums: readonly number[]
}

/** ValueCSV5000 as records. */
export interface ValueCsv5000 {
  /** The texts in the file's order, ids `valuecsv5000-0001` and on. */
  readonly texts: readonly LabelledText[]
  /** The row of sums, which is no text; `undefined` where the file has none. */
  readonly rowOfSums: RowOfSums | undefined
}

/**
 * ValueCSV5000.xlsx from its bytes: 4,999 texts with the values present in each. Nothing is repaired: equal texts with
 * different labels stay as they are, and only the row of sums is left out, which has no text.
 *
 * Throws the errors of `openWorkbook`, `datasets/wrong-columns` when the columns are not `text` and the twelve labels,
 * `datasets/label-not-binary` for a label that is not 0 or 1 and `datasets/text-missing` for a row without a text.
 */
export async function readValueCsv5000(bytes: Uint8Array, options: OpenWorkbookOptions = {}): Promise<ValueCsv5000> {
  const workbook = await openWorkbook(bytes, { file: 'ValueCSV5000.xlsx', ...options })
  return valueCsv5000OfRows(await workbook.readSheet(), workbook.file)
}

/** ValueCSV5000 from the rows of its sheet; see `readValueCsv5000`. */
export function valueCsv5000OfRows(rows: readonly TableRow[], file: string): ValueCsv5000 {
  const [header, ...body] = rows
  const names = Array.from(header?.cells ?? [], (cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const textColumn = names.indexOf('text')
  if (textColumn < 0) {
    throw new ValueCsvError('datasets/wrong-columns', `${file}: no column "text" in the first row`)
  }
  const columns = labelColumns(names, file)
  const texts: LabelledText[] = []
  let rowOfSums: RowOfSums | undefined
  for (const [index, row] of body.entries()) {
    const text = row.cells[textColumn]
    if (typeof text === 'string') {
      texts.push({ id: textId(texts.length + 1), text, values: valuesOfRow(row, columns, names, file) })
      continue
    }
    const sums = columns.map(({ column }) => row.cells[column])
    if (index !== body.length - 1 || !sums.every((sum) => typeof sum === 'number')) {
      const where = `${file}: row ${row.number}, column ${columnLabel(names, textColumn)}`
      const found = typeof text === 'object' ? text.error : shownValue(text)
      throw new ValueCsvError('datasets/text-missing', `${where}: expected a text, found ${found}`)
    }
    rowOfSums = { row: row.number, sums }
  }
  return { texts, rowOfSums }
}

function textId(number: number): string {
  return `valuecsv5000-${String(number).padStart(4, '0')}`
}
