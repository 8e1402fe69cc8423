import { type ClosingIterator, closingIterator, orClosed } from '../bytes/closing-iterator.ts'
import type { TableRow } from './table.ts'
import { type TableLayout, type TableLayoutOptions, tableLayout } from './table-layout.ts'

/** Rows from a list or a stream. */
export type RowSource = Iterable<TableRow> | AsyncIterable<TableRow>

/** How many rows are looked at before the layout is settled. */
const sampled = 50

/** The layout of a table, found from its first rows, and the rows after its header as a stream, to be read or returned. */
export async function layoutOfRows(
  source: RowSource,
  options: TableLayoutOptions,
): Promise<{ layout: TableLayout; rows: ClosingIterator<TableRow> }> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const sample: TableRow[] = []
  let done = false
  while (sample.length < sampled && !done) {
    const next = await iterator.next()
    if (next.done) done = true
    else sample.push(next.value)
  }
  const close = async () => {
    if (!done) await iterator.return?.()
    done = true
  }
  const layout = await orClosed({ return: close }, () => tableLayout(sample, options))
  async function* rows(): AsyncGenerator<TableRow> {
    for (const row of sample) if (row.number > layout.headerRow) yield row
    if (!done) for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    done = true
  }
  return { layout, rows: closingIterator(rows(), close) }
}
