import { answerId } from '@valuecsv/datasets'
import { CSV_BYTE_ORDER_MARK, formatCsvRow } from '@valuecsv/datasets/csv'
import { csvHeadingFields, csvRowFields, type Table } from '@valuecsv/report'
import type { ComparedAnswers } from '../../comparing/compared-answers.ts'

/** A table as CSV that Excel opens as it is: a byte order mark in front, and no cell that would run as a formula. */
export function tableAsCsv({ columns, rows }: Table): string {
  const lines = [csvHeadingFields(columns), ...rows.map((row) => csvRowFields(columns, row))]
  return CSV_BYTE_ORDER_MARK + lines.map((fields) => formatCsvRow(fields)).join('')
}

/** The comparison as the command line prints it with `--format json`. */
export function comparisonAsJson({ answers: _, questions: _texts, sources, ...compared }: ComparedAnswers): string {
  const document = { schemaVersion: 1, kind: 'comparison', sources: sources.map(({ name }) => name), raw: false }
  return `${JSON.stringify({ ...document, ...compared, gates: [] }, null, 2)}\n`
}

/**
 * Answers with their scores as JSON Lines, which this page and the command line take as they are. What was never asked, as
 * where a run was stopped, is not among them.
 */
export function answersAsJsonLines({ answers }: Pick<ComparedAnswers, 'answers'>): string {
  return answers
    .map(({ source: _, planned: _planned, scoresWithoutOpening: _without, ...answer }) => ({
      ...answer,
      id: answerId(answer),
    }))
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')
}
