import type { Cell } from './table.ts'

/** Among several the first counts: an answer beside a text may be a mark. */
const textNames = ['text', 'texts', '文本', '正文', 'content', '内容', 'answer', 'response', '回答', '答案']
const idNames = ['id', '编号', '序号']

/** The name of a column from its cell in the header; empty where that holds none. */
export function cellName(cell: Cell): string {
  return cell === undefined || typeof cell === 'object' ? '' : String(cell).trim()
}

/** Whether a column of this name holds texts. */
export function isTextName(name: string | undefined): boolean {
  return name !== undefined && textNames.includes(name.toLowerCase())
}

/** The columns named as those of texts are, the likeliest first. */
export function namedAsTexts(names: readonly string[]): readonly number[] {
  const rank = (column: number) => textNames.indexOf(names[column]!.toLowerCase())
  return [...names.keys()]
    .filter((column) => isTextName(names[column]))
    .toSorted((one, other) => rank(one) - rank(other))
}

/** Whether a column of this name holds ids. */
export function isIdName(name: string): boolean {
  return idNames.includes(name.toLowerCase())
}
