import { type RowOutputs, type RowRunner, runRows } from '../batches/run-rows.ts'
import { type RowReading, readRows } from '../reading/read-rows.ts'
import type { PreparedText } from '../reading/text-reading.ts'
import { checkFinite } from './check-finite.ts'
import { joinWindows } from './join-windows.ts'
import type { FeatureOptions, LogitSource, TextFeatures } from './logit-source.ts'

/** The parts of a source of logits that encoders give. */
export interface EncoderParts {
  readonly reading: RowReading
  readonly runner: RowRunner
  /** For each value in label order the place of its logit among those of the runner. */
  readonly columns: readonly number[]
}

/** Rows of one text that are handed on at a time: enough to keep every worker busy. */
const LONG_TEXT_ROWS = 512

/** Reads texts in rows and gives what one or more encoders make of them. */
export function encoderSource({ reading, runner, columns }: EncoderParts): Pick<LogitSource, 'read' | 'features'> {
  function features(text: PreparedText, rows: readonly RowOutputs[]): TextFeatures {
    for (const { logits, pooled } of rows) {
      checkFinite(logits, 'logits', text.id)
      for (const vector of pooled) checkFinite(vector, 'pooled', text.id)
    }
    const tokens = text.rows.map((row) => row.length - 2)
    const logits = joinWindows(
      rows.map((row, window) => ({ row: row.logits, tokens: tokens[window]! })),
      reading.rule.join,
    )
    const pooled = rows[0]!.pooled.map((_, encoder) =>
      joinWindows(
        rows.map((row, window) => ({ row: row.pooled[encoder]!, tokens: tokens[window]! })),
        'weighted-mean',
      ),
    )
    return { logits: Float32Array.from(columns, (column) => logits[column]!), pooled }
  }

  /** The rows of a book are not all put in line at once. */
  async function inParts(rows: readonly Int32Array[], options: FeatureOptions): Promise<RowOutputs[]> {
    const outputs: RowOutputs[] = []
    for (let first = 0; first < rows.length; first += LONG_TEXT_ROWS) {
      outputs.push(...(await Promise.all(runRows(rows.slice(first, first + LONG_TEXT_ROWS), runner, options))))
    }
    return outputs
  }

  return {
    read: (text, options) => readRows(text, reading, options),
    features(group, options) {
      const [only] = group
      if (only && group.length === 1) return [inParts(only.rows, options).then((rows) => features(only, rows))]
      const outputs = runRows(
        group.flatMap(({ rows }) => rows),
        runner,
        options,
      )
      let first = 0
      return group.map(async (text) => {
        const ofText = outputs.slice(first, first + text.rows.length)
        first += text.rows.length
        return features(text, await Promise.all(ofText))
      })
    },
  }
}
