import type { Finding } from '@valuecsv/datasets'

/** The last line of a file was left unfinished. */
export const cutOffFinding: Finding = {
  code: 'cut-off-end',
  message: { en: 'the last line is cut off, left out', zh: '最后一行不完整，未计入' },
  where: [],
}

/** Rows that a filter leaves out of sight were read. */
export const hiddenRowsFinding: Finding = {
  code: 'hidden-rows',
  message: {
    en: 'it has hidden rows, as a filter leaves them; they were read like the others',
    zh: '有隐藏的行（例如被筛选掉的），也与其他行一样读取',
  },
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
