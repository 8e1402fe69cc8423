import { parseValueId, VALUE_IDS } from '@valuecsv/taxonomy'
import { bytesDigest } from '../records/bytes-digest.ts'
import { DATASET_FILES } from '../sources/dataset-files.ts'
import { columnName } from '../table/column-name.ts'
import type { TableRow } from '../table/table.ts'
import { type RowOfSums, valueCsv5000OfRows } from '../valuecsv5000/read-valuecsv5000.ts'
import { type OpenWorkbookOptions, openWorkbook } from '../xlsx/open-workbook.ts'
import { type DescribeOptions, describeLabelledTexts, type LabelledTextsDatasheet } from './describe-labelled-texts.ts'
import type { Finding } from './finding.ts'

/** The datasheet of ValueCSV5000.xlsx. */
export interface ValueCsv5000Datasheet extends LabelledTextsDatasheet {
  readonly sha256: string
  /** Whether it is the file that the figures of this project belong to. */
  readonly original: boolean
  readonly rowOfSums: RowOfSums | undefined
}

/**
 * Describes ValueCSV5000.xlsx from its bytes: texts and labels as `describeLabelledTexts` does, and what is odd about
 * the file itself. Throws the errors of `readValueCsv5000`.
 */
export async function describeValueCsv5000(
  bytes: Uint8Array,
  options: OpenWorkbookOptions & DescribeOptions = {},
): Promise<ValueCsv5000Datasheet> {
  const workbook = await openWorkbook(bytes, { file: 'ValueCSV5000.xlsx', ...options })
  const rows = await workbook.readSheet()
  const { texts, rowOfSums } = valueCsv5000OfRows(rows, workbook.file)
  const sheet = describeLabelledTexts(texts, options)
  const sha256 = await bytesDigest(bytes)
  const own = [sumsFinding(rowOfSums, sheet), sortFinding(await workbook.sortedBy(), rows), orderFinding(rows)]
  return {
    ...sheet,
    sha256,
    original: sha256 === DATASET_FILES.ValueCSV5000.sha256,
    rowOfSums,
    findings: [...own.filter((finding) => finding !== undefined), ...sheet.findings],
  }
}

function sumsFinding(rowOfSums: RowOfSums | undefined, sheet: LabelledTextsDatasheet): Finding | undefined {
  if (rowOfSums === undefined) return undefined
  const { row, sums } = rowOfSums
  const right = sheet.labels.every(({ present }, index) => present === sums[index])
  return {
    code: 'row-of-sums',
    message: {
      en: `Row ${row} holds sums of the labels (${right ? 'right' : 'wrong'} ones) and no text: it is no example and is left out.`,
      zh: `第 ${row} 行是各标签之和（${right ? '正确' : '不正确'}），没有文本：不是样本，已略去。`,
    },
    where: [String(row)],
  }
}

function sortFinding(sortedBy: readonly string[], rows: readonly TableRow[]): Finding | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const present = Array.from({ length: width }, (_, column) => columnName(column))
  const gone = sortedBy.filter((column) => !present.includes(column))
  if (gone.length === 0) return undefined
  return {
    code: 'sorted-by-missing-column',
    message: {
      en: `The sheet was sorted by column ${gone.join(', ')}, which it no longer has: the order of the rows carries something that the file does not tell.`,
      zh: `工作表曾按 ${gone.join('、')} 列排序，而该列已不在文件中：行序带有文件未说明的信息。`,
    },
    where: gone,
  }
}

function orderFinding(rows: readonly TableRow[]): Finding | undefined {
  const ids = (rows[0]?.cells ?? []).map((cell) => parseValueId(cell)).filter((id) => id !== undefined)
  if (ids.every((id, index) => id === VALUE_IDS[index])) return undefined
  return {
    code: 'column-order',
    message: {
      en: 'The label columns are not in label order: every array is put in label order when the file is read.',
      zh: '标签列不按本项目的标签顺序排列：读取时一律换成标签顺序。',
    },
    where: ids,
  }
}
