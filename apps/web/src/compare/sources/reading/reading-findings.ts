import type { Finding } from '@valuecsv/datasets'

/** The last line of a file was left unfinished. */
export const cutOffFinding: Finding = {
  code: 'cut-off-end',
  message: { en: 'the last line is cut off, left out', zh: '最后一行不完整，未计入' },
  where: [],
}

/** Only the first of several sheets was read. */
export function sheetFinding(sheets: readonly string[]): Finding[] {
  const [first] = sheets
  if (first === undefined || sheets.length === 1) return []
  const message = {
    en: `it has ${sheets.length} sheets, only the first was read, “${first}”`,
    zh: `共有 ${sheets.length} 个工作表，只读取了第一个“${first}”`,
  }
  return [{ code: 'sheet-guessed', message, where: [] }]
}

/** Columns of a table, by letter and name, that hold no answers. */
export function leftOutFinding(columns: readonly string[]): Finding[] {
  if (columns.length === 0) return []
  const message = {
    en:
      columns.length === 1
        ? 'a column holds no answers, left out'
        : `${columns.length} columns hold no answers, left out`,
    zh: `有 ${columns.length} 列不是大模型的回答，未计入`,
  }
  return [{ code: 'columns-left-out', message, where: columns }]
}
