import { ValueCsvError } from '@valuecsv/errors'
import type { Dropdown, NewSheet } from './new-sheet.ts'

/** Throws `datasets/wrong-sheet` for what a workbook cannot hold: no sheet in sight, a name or a list that is refused. */
export function checkSheets(sheets: readonly NewSheet[], file: string): void {
  const wrong = (what: string) => new ValueCsvError('datasets/wrong-sheet', `${file}: ${what}`)
  if (sheets.every(({ hidden }) => hidden)) throw wrong('no sheet that is not hidden, expected at least one')
  const names = new Set<string>()
  for (const { name, dropdowns = [] } of sheets) {
    if (!/^(?!')[^[\]:*?/\\\u0000-\u001f]{1,31}(?<!')$/.test(name)) {
      throw wrong(`sheet "${name}": expected a name of 1 to 31 characters, none of [ ] : * ? / \\`)
    }
    if (names.has(name.toLowerCase())) throw wrong(`two sheets are named "${name}"`)
    names.add(name.toLowerCase())
    for (const dropdown of dropdowns) {
      const problem = problemOf(dropdown)
      if (problem !== undefined) throw wrong(`sheet "${name}", list of choices: ${problem}`)
    }
  }
}

function problemOf({ choices, prompt }: Dropdown): string | undefined {
  const list = choices.join(',')
  if (list === '' || list.length > 255) return `${list.length} characters, expected 1 to 255`
  const odd = choices.find((choice) => /[,"]|^\s|\s$|^$/.test(choice))
  if (odd !== undefined) return `"${odd}", expected no comma, quotation mark or space at the ends`
  if (prompt !== undefined && (prompt.title.length > 32 || prompt.text.length > 255)) {
    return `a prompt of ${prompt.title.length} and ${prompt.text.length} characters, expected at most 32 and 255`
  }
  return undefined
}
