import type { Cell } from './table.ts'

const textNames = ['text', 'texts', 'content', 'answer', 'response', '文本', '内容', '正文', '回答', '答案']
const idNames = ['id', '编号', '序号']

/** The name of a column from its cell in the header; empty where that holds none. */
export function cellName(cell: Cell): string {
  return cell === undefined || typeof cell === 'object' ? '' : String(cell).trim()
}

/** Whether a column of this name holds texts. */
export function isTextName(name: string | undefined): boolean {
  return name !== undefined && textNames.includes(name.toLowerCase())
}

/** Whether a column of this name holds ids. */
export function isIdName(name: string): boolean {
  return idNames.includes(name.toLowerCase())
}
