import type { Cell } from './table.ts'

/** No number or date is longer: a long text is not looked at. */
const longest = 40

const number = /^[+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:\s*[%‰分]|\s*\/\s*\d+(?:\.\d+)?)?$/i
const day = String.raw`(?:\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}日?|月)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}月\d{1,2}日)`
const time = String.raw`(?:上午|下午)?\s*\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s*(?:[ap]m)?\s*(?:z|[+-]\d{2}:?\d{2})?`
const dateOrTime = new RegExp(`^(?:${day}(?:[T\\s]\\s*${time})?|${time})$`, 'i')

/**
 * Whether a cell holds no words but a number (also with a unit, `85%`, or as a fraction, `4/5`), a date or a time of day,
 * be it as such or as text.
 */
export function isFigure(cell: Cell): boolean {
  if (typeof cell === 'number') return true
  if (typeof cell !== 'string' || cell.length > longest) return false
  const text = cell.normalize('NFKC').trim()
  return number.test(text) || dateOrTime.test(text)
}
