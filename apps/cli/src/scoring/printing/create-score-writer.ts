import { CSV_BYTE_ORDER_MARK } from '@valuecsv/datasets/csv'
import type { Language } from '../../language/phrase.ts'
import { csvHeading, csvLine } from '../../output/csv-text.ts'
import type { Format } from '../../output/format.ts'
import { SCHEMA_VERSION } from '../../output/report.ts'
import type { Sink } from '../../output/sink.ts'
import { scoreColumns, scoreRow } from './score-columns.ts'
import { createScoreTable } from './score-table.ts'
import type { ScoreWriter } from './score-writer.ts'

export interface ScoreWriterOptions {
  readonly format: Format
  readonly language: Language
  readonly raw: boolean
  /** Adds the clauses that carried each value. */
  readonly explain: boolean
  /** Starts CSV with the mark by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean
  /** Whether the model was: a table for people says what scores are where it was not. */
  readonly validated: boolean
}

/** A writer of scores in the format asked for. */
export function createScoreWriter(sink: Sink, options: ScoreWriterOptions): ScoreWriter {
  const { format, language, raw, explain, byteOrderMark } = options
  const nothing = async () => {}
  switch (format) {
    case 'jsonl':
      return { begin: nothing, add: (scored) => sink.write(`${JSON.stringify(scored)}\n`), end: nothing }
    case 'json': {
      let separator = '\n'
      return {
        begin: () => sink.write(`{"schemaVersion":${SCHEMA_VERSION},"kind":"scores","texts":[`),
        add(scored) {
          const text = `${separator}${JSON.stringify(scored)}`
          separator = ',\n'
          return sink.write(text)
        },
        end: () => sink.write('\n]}\n'),
      }
    }
    case 'csv': {
      const columns = scoreColumns({ raw, explain })
      return {
        begin: () => sink.write((byteOrderMark ? CSV_BYTE_ORDER_MARK : '') + csvHeading(columns)),
        add: (scored) => sink.write(csvLine(columns, scoreRow(scored, { raw, explain }))),
        end: nothing,
      }
    }
    default:
      return createScoreTable(sink, language, options.validated)
  }
}
