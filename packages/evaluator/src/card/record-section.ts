import { markdownTable } from './markdown-table.ts'

/** A section with one row for each figure in a record of any shape, named by its path; lists of numbers are counted. */
export function recordSection(heading: string, record: Readonly<Record<string, unknown>> | undefined): string[] {
  const figures = leaves(record ?? {}, '')
  if (figures.length === 0) return []
  return [`## ${heading}`, markdownTable(['figure', 'value'], figures)]
}

function leaves(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return [[path, counted(value)]]
  if (typeof value !== 'object' || value === null) return [[path, printed(value)]]
  return Object.entries(value).flatMap(([name, entry]) => leaves(entry, path === '' ? name : `${path}.${name}`))
}

function counted(numbers: readonly number[]): string {
  return numbers.length <= 3 ? numbers.map(printed).join(', ') : `${numbers.length} numbers`
}

function printed(value: unknown): string {
  if (typeof value !== 'number') return String(value ?? '–')
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}
