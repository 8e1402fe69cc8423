import { ValueCsvError } from '@valuecsv/errors'
import type { DeviceName } from '@valuecsv/runtime'
import type { Tokenizer } from '@valuecsv/tokenizer'
import type { EncoderManifest } from '../manifest/manifest.ts'
import type { ScoredText, ScoreOptions, TextRecord } from '../scored-text.ts'
import { joinWindows } from './join-windows.ts'
import { readText, type TextRows } from './read-text.ts'
import { type RowScorer, scoreRows } from './row-scorer.ts'
import { valueScores } from './value-scores.ts'

/** A text that has been tokenized and waits for the model. */
export interface PreparedText extends TextRows {
  readonly id: string
}

/** What turns texts into scored texts. */
export interface TextScorer {
  readonly manifest: EncoderManifest
  /** Name of the model in results. */
  readonly model: string
  readonly device: DeviceName
  readonly tokenizer: Tokenizer
  readonly rows: RowScorer
}

/**
 * Tokenizes a text; without an id of its own it gets its number, `index` + 1. Error: `evaluator/not-a-text` names the
 * number and what came instead. `pause` is awaited within a long text.
 */
export async function prepareText(
  input: string | TextRecord,
  index: number,
  { tokenizer, manifest }: TextScorer,
  { maxWindows = Number.POSITIVE_INFINITY, pause }: { maxWindows?: number | undefined; pause: () => Promise<void> },
): Promise<PreparedText> {
  const { id, text } = typeof input === 'string' ? { id: String(index + 1), text: input } : (input ?? {})
  if (typeof text !== 'string' || typeof id !== 'string') {
    const found = JSON.stringify(input)?.slice(0, 60)
    throw new ValueCsvError(
      'evaluator/not-a-text',
      `text ${index + 1}: expected a string or { id, text } with two strings, got ${found}`,
    )
  }
  return { id, ...(await readText(text, { tokenizer, rule: manifest.window, maxWindows, pause })) }
}

/** Rows of one text that are handed on at a time: enough to keep every worker busy. */
const LONG_TEXT_ROWS = 512

/** Starts scoring a group of texts, whose rows are batched together, and gives a promise for each. */
export function scorePrepared(
  group: readonly PreparedText[],
  scorer: TextScorer,
  { raw = false, signal }: Pick<ScoreOptions, 'raw'> & { signal?: AbortSignal | undefined },
): Promise<ScoredText>[] {
  const [only] = group
  if (only && group.length === 1) {
    return [scoreInParts(only.rows, scorer.rows, signal).then((logits) => scoredText(only, logits, scorer, raw))]
  }
  const logits = scoreRows(
    group.flatMap(({ rows }) => rows),
    scorer.rows,
    signal,
  )
  let first = 0
  return group.map(async (text) => {
    const ofText = logits.slice(first, first + text.rows.length)
    first += text.rows.length
    return scoredText(text, await Promise.all(ofText), scorer, raw)
  })
}

/** The logits of one text's rows. Those of a book are not all put in line at once. */
async function scoreInParts(
  rows: readonly Int32Array[],
  scorer: RowScorer,
  signal: AbortSignal | undefined,
): Promise<Float32Array[]> {
  const logits: Float32Array[] = []
  for (let first = 0; first < rows.length; first += LONG_TEXT_ROWS) {
    const part = await Promise.all(scoreRows(rows.slice(first, first + LONG_TEXT_ROWS), scorer, signal))
    logits.push(...part)
  }
  return logits
}

function scoredText(text: PreparedText, logits: readonly Float32Array[], scorer: TextScorer, raw: boolean): ScoredText {
  const { id, tokens, unseen } = text
  const { manifest, model, device } = scorer
  const joined = joinWindows(
    logits.map((row, index) => ({ logits: row, tokens: text.rows[index]!.length - 2 })),
    manifest.window.join,
  )
  const { scores, rawScores, values } = valueScores(joined, manifest)
  return {
    id,
    scores,
    values,
    tokens,
    unseen,
    model,
    device,
    ...(raw ? { rawScores } : {}),
    ...(tokens === 0 ? { notice: 'The text has nothing to read: these are the scores of an empty text.' } : {}),
  }
}
