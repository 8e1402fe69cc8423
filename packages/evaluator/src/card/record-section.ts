import { VALUE_IDS } from '@valuecsv/taxonomy'
import { markdownTable } from './markdown-table.ts'
import { valueName } from './value-name.ts'

type Figures = Readonly<Record<string, unknown>>

/**
 * A section of the figures in a record of any shape: one row for each, named by its path, lists of numbers counted; a
 * record by value becomes a table with a row a value.
 */
export function recordSection(heading: string, record: Figures | undefined): string[] {
  const figures = leaves(record ?? {}, '')
  const byValue = tablesByValue(record)
  if (figures.length === 0 && byValue.length === 0) return []
  return [`## ${heading}`, ...(figures.length > 0 ? [markdownTable(['figure', 'value'], figures)] : []), ...byValue]
}

function isByValue(entry: unknown): entry is Readonly<Record<string, Figures>> {
  return typeof entry === 'object' && entry !== null && VALUE_IDS.every((id) => id in entry)
}

/** At any depth: `leaves` has none of them. */
function tablesByValue(record: unknown): string[] {
  if (isByValue(record)) return [tableByValue(record)]
  return record instanceof Object ? Object.values(record).flatMap(tablesByValue) : []
}

function tableByValue(record: Readonly<Record<string, Figures>>): string {
  const rows = VALUE_IDS.map((id) => new Map(leaves(record[id], '')))
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return markdownTable(
    ['value', ...names],
    VALUE_IDS.map((id, index) => [valueName(id), ...names.map((name) => rows[index]!.get(name) ?? '–')]),
  )
}

function leaves(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return [[path, counted(value)]]
  if (typeof value !== 'object' || value === null) return [[path, printed(value)]]
  if (isByValue(value)) return []
  return Object.entries(value).flatMap(([name, entry]) => leaves(entry, path === '' ? name : `${path}.${name}`))
}

function counted(numbers: readonly number[]): string {
  return numbers.length <= 3 ? numbers.map(printed).join(', ') : `${numbers.length} numbers`
}

function printed(value: unknown): string {
  if (typeof value !== 'number') return String(value ?? '–')
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}
