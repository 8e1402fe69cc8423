import { type Cell, formatJsonLine, type TableRow } from '@valuecsv/datasets'
import { CSV_BYTE_ORDER_MARK, formatCsvRow } from '@valuecsv/datasets/csv'
import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { OFF_DISTRIBUTION_SIGNALS } from '@valuecsv/evaluator'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { CellProblem } from '../reading/cell-problem.ts'
import { idOfRow, type TextTable } from '../reading/text-table.ts'
import type { ExportFormat } from './export-formats.ts'
import type { RowScores } from './row-scores.ts'
import { ROW_STATES, SCORED } from './row-state.ts'
import { namesOfBits } from './score-batch.ts'

/** What an export says in the user's language. */
export interface ExportWords {
  readonly language: 'en' | 'zh'
  /** The name of the sheet. */
  readonly sheet: string
  readonly remark: string
  readonly problems: Readonly<Record<CellProblem | 'waiting', string>>
}

/** A table with what was found out about its rows. */
export interface ScoredTable {
  readonly table: TextTable
  readonly all: RowScores
  /** How rows without an id are called. */
  readonly word: 'row' | 'line'
}

/** A file of results. */
export interface WrittenExport {
  readonly blob: Blob
  /** Whether a text was longer than a cell holds, and is not whole. */
  readonly isCut: boolean
}

/** What stands beside the twelve scores, as the command line names it in CSV. */
const FACTS = ['values', 'tokens', 'unseen', 'model', 'device', 'unlike'] as const

/** Strings go into a file in pieces of about this many characters. */
const PIECE_CHARACTERS = 1 << 16

/**
 * The results as a file. xlsx and CSV hold all rows in the order of the file with their own columns first; JSON Lines
 * holds the scored ones, in the format that every program of this project reads, with their own columns under `columns`.
 * Errors: those of `writeWorkbook`.
 */
export async function writeExport(
  scored: ScoredTable,
  format: ExportFormat,
  words: ExportWords,
): Promise<WrittenExport> {
  if (format === 'xlsx') {
    const texts = scored.table.textColumn
    const columns = scored.table.columns.map((_, index) =>
      index === texts ? { width: 60, wrap: true } : { width: 12 },
    )
    const rows = tableRows(scored, words, (id) => VALUES[id].name[words.language])
    let isCut = false
    const onNotice = ({ code }: { readonly code: string }) => {
      isCut ||= code === 'datasets/text-cut'
    }
    const sheet = { name: words.sheet, headerRows: 1, columns, rows }
    const bytes = await Array.fromAsync(writeWorkbook([sheet], { onNotice }))
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { blob: new Blob(bytes as Uint8Array<ArrayBuffer>[], { type }), isCut }
  }
  const lines = format === 'csv' ? csvLines(scored, words) : jsonLines(scored)
  const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson'
  return { blob: new Blob([...inPieces(lines)], { type }), isCut: false }
}

function* csvLines(scored: ScoredTable, words: ExportWords): Generator<string> {
  yield CSV_BYTE_ORDER_MARK
  for (const row of tableRows(scored, words, (id) => id)) yield formatCsvRow(row)
}

type PlainCell = Exclude<Cell, object>

function* tableRows(
  { table, all }: ScoredTable,
  { remark, problems }: ExportWords,
  nameOf: (id: (typeof VALUE_IDS)[number]) => string,
): Generator<PlainCell[]> {
  const own = columnNames(table)
  const added = [...VALUE_IDS.map(nameOf), ...FACTS, remark]
  yield [...own, ...added.map((name) => (own.includes(name) ? `${name} (ValueCSV)` : name))]
  for (const [row, { cells }] of table.rows.entries()) {
    const cellsOfFile = own.map((_, column) => plainCell(cells[column]))
    if (all.states[row] !== SCORED) {
      const state = ROW_STATES[all.states[row]!] as CellProblem | 'waiting'
      yield [...cellsOfFile, ...Array<undefined>(VALUE_IDS.length + FACTS.length).fill(undefined), problems[state]]
      continue
    }
    const { model, device } = all.runs[all.run[row]!]!
    yield [
      ...cellsOfFile,
      ...all.scores.subarray(12 * row, 12 * row + 12),
      namesOfBits(VALUE_IDS, all.present[row]!).join(' '),
      all.tokens[row],
      all.unseen[row],
      model,
      device,
      namesOfBits(OFF_DISTRIBUTION_SIGNALS, all.unlike[row]!).join(' '),
    ]
  }
}

function* jsonLines({ table, all, word }: ScoredTable): Generator<string> {
  const own = columnNames(table)
  for (const [row, given] of table.rows.entries()) {
    if (all.states[row] !== SCORED) continue
    const unlike = namesOfBits(OFF_DISTRIBUTION_SIGNALS, all.unlike[row]!)
    yield formatJsonLine({
      id: idOfRow(table, given, word),
      scores: Object.fromEntries(VALUE_IDS.map((id, place) => [id, all.scores[12 * row + place]])),
      values: namesOfBits(VALUE_IDS, all.present[row]!),
      tokens: all.tokens[row],
      unseen: all.unseen[row],
      ...all.runs[all.run[row]!]!,
      ...(unlike.length > 0 && { offDistribution: unlike }),
      columns: columnsOf(own, given),
    })
  }
}

function columnsOf(names: readonly string[], { cells }: TableRow): Record<string, PlainCell> {
  return Object.fromEntries(names.map((name, column) => [name, plainCell(cells[column])]))
}

/** The names of a table's own columns, none twice: a letter where the header says nothing. */
function columnNames({ columns }: TextTable): string[] {
  const taken = new Set<string>()
  return columns.map(({ name, letter }) => {
    const free = name === '' || taken.has(name) ? (name === '' ? letter : `${name} (${letter})`) : name
    taken.add(free)
    return free
  })
}

function plainCell(cell: Cell): PlainCell {
  if (typeof cell === 'object') return cell.error
  // 1e999 of a JSON file: a workbook has no such number.
  return typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < PIECE_CHARACTERS) continue
    // A lone half of a character cannot be written: what the model read is.
    yield piece.toWellFormed()
    piece = ''
  }
  yield piece.toWellFormed()
}
