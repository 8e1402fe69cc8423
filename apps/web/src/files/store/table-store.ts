import type { Cell, TableRow } from '@valuecsv/datasets'
import { OFF_DISTRIBUTION_SIGNALS } from '@valuecsv/evaluator'
import { cellProblem } from '../reading/cell-problem.ts'
import { type ReadFile, readFile } from '../reading/read-file.ts'
import { type TableChoice, type TextTable, textTable } from '../reading/text-table.ts'
import { addScores, emptyRowScores, type RowScores } from './row-scores.ts'
import { countStates, ROW_STATES, WAITING } from './row-state.ts'
import { orderRows } from './row-view.ts'
import { namesOfBits } from './score-batch.ts'
import type { RowPreview, TableCalls, TableFacts, TextBatch, WholeRow } from './table-messages.ts'
import { type ScoredTable, writeExport } from './write-export.ts'

/** Characters of a text that the table on the screen shows. */
const PREVIEW_CHARACTERS = 200

/** Texts that go to the page together: few enough to be copied in no time. */
const [BATCH_TEXTS, BATCH_CHARACTERS] = [64, 60_000]

const SAMPLE_TEXTS = 3

type Handlers = { readonly [Name in keyof TableCalls]: (input: TableCalls[Name][0]) => Promise<TableCalls[Name][1]> }

/** The opened file, its rows and their scores: all that is too large for the page. `onProgress` hears how far reading is. */
export function createTableStore(onProgress: (share: number) => void): Handlers {
  let file: ReadFile | undefined
  /** The first one that can be read, where none is chosen. */
  let firstSheet: string | undefined
  let sheet: string | undefined
  let sheetRows: readonly TableRow[] = []
  let hasHiddenRows = false
  /** The same of a sheet that is being read. */
  let isHiding = false
  let table: TextTable = textTable([], {})
  let all: RowScores = emptyRowScores(new Uint8Array())

  const cellAt = (row: number): Cell => table.rows[row]!.cells[table.textColumn]
  const textAt = (row: number): string => shownText(cellAt(row))
  const isOfLines = () => file?.kind === 'jsonl' || file?.kind === 'lines'

  async function choose(choice: TableChoice): Promise<TableFacts> {
    if (file!.kind === 'xlsx') {
      const wanted = choice.sheet ?? firstSheet
      if (wanted !== sheet) {
        isHiding = false
        sheetRows = await file!.workbook.readSheet(wanted)
        sheet = wanted
        hasHiddenRows = isHiding
      }
    } else sheetRows = file!.rows
    const names = file!.kind === 'xlsx' ? undefined : file!.names
    table = textTable(sheetRows, names === undefined ? choice : { ...choice, names })
    const states = Uint8Array.from(table.rows, ({ cells }) => {
      const problem = cellProblem(cells[table.textColumn])
      return problem === undefined ? WAITING : ROW_STATES.indexOf(problem)
    })
    all = emptyRowScores(states)
    return facts(names === undefined)
  }

  function facts(isHeaderOpen: boolean): TableFacts {
    const { columns, textColumn, headerRow } = table
    const sheets = file!.kind === 'xlsx' ? file!.workbook.sheets : []
    const sample: string[] = []
    for (let row = 0; row < all.states.length && sample.length < SAMPLE_TEXTS; row++) {
      if (all.states[row] === WAITING) sample.push(preview(textAt(row)))
    }
    const { states } = all
    const counts = countStates(states)
    const isLines = isOfLines()
    return {
      ...{ sheets, sheet, hasHiddenRows, columns, textColumn, headerRow },
      ...{ isHeaderOpen, isOfLines: isLines, states, counts, sample },
    }
  }

  function texts(from: number): TextBatch {
    const batch: { row: number; text: string }[] = []
    let characters = 0
    for (let row = from; row < all.states.length; row++) {
      if (all.states[row] !== WAITING) continue
      if (batch.length >= BATCH_TEXTS || characters >= BATCH_CHARACTERS) return { texts: batch, next: row }
      const text = textAt(row).toWellFormed()
      batch.push({ row, text })
      characters += text.length
    }
    return { texts: batch, next: undefined }
  }

  function wholeRow(row: number): WholeRow {
    const text = textAt(row)
    return {
      number: table.rows[row]!.number,
      text: text.toWellFormed(),
      isMended: !text.isWellFormed(),
      tokens: all.tokens[row]!,
      unseen: all.unseen[row]!,
      unlike: namesOfBits(OFF_DISTRIBUTION_SIGNALS, all.unlike[row]!),
    }
  }

  function previewOf(row: number): RowPreview {
    return { number: table.rows[row]!.number, text: preview(textAt(row)) }
  }

  const scored = (): ScoredTable => ({ table, all, word: isOfLines() ? 'line' : 'row' })

  return {
    async open(given) {
      file = await readFile(given, onProgress, ({ code }) => {
        isHiding ||= code === 'datasets/hidden-rows'
      })
      hasHiddenRows = false
      sheet = undefined
      const sheets = file.kind === 'xlsx' ? file.workbook.sheets : []
      for (firstSheet of sheets) {
        const found = await choose({}).catch(() => undefined)
        if (found !== undefined) return found
      }
      // Where none of them can be read, what is wrong with the first.
      firstSheet = sheets[0]
      return choose({})
    },
    choose,
    texts: async (from) => texts(from),
    add: async (batch) => addScores(all, batch) as undefined,
    order: async (view) => orderRows(all, view, textAt),
    previews: async (rows) => rows.map(previewOf),
    row: async (row) => wholeRow(row),
    write: async ({ format, words }) => writeExport(scored(), format, words),
  }
}

/** What stands in a cell, as a spreadsheet shows it. */
function shownText(cell: Cell): string {
  if (typeof cell === 'object') return cell.error
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell === undefined ? '' : String(cell)
}

function preview(text: string): string {
  // Half a character at the cut would be shown as a stranger.
  return text.slice(0, PREVIEW_CHARACTERS).toWellFormed().replaceAll(/\s+/g, ' ').trim()
}
