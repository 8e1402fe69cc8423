import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabelledText } from '@valuecsv/datasets'
import { MANIFEST_FILE, type Manifest, sha256, valueScores } from '@valuecsv/evaluator'
import type { ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { FitResult } from '../../fit/fit.ts'
import type { Calibrated } from '../../folder/measuring/calibrate.ts'
import type { EvaluatorLogits } from '../../folder/measuring/measure-evaluator.ts'
import type { TrainingData } from '../../training-data.ts'
import { replaceFile } from '../state/state-file.ts'

/** What is kept of an evaluator beside its model. */
export interface Predictions {
  readonly data: TrainingData
  /** Of the parts that are written. */
  readonly logits: Partial<EvaluatorLogits>
  readonly decided: Pick<Calibrated, 'calibration' | 'thresholds'>
  /** Absent where no model folder was written. */
  readonly manifest?: Manifest | undefined
  /** The values that have a classifier. Default all. */
  readonly values?: readonly ValueId[]
  /** One object an epoch. */
  readonly history: readonly object[]
}

/** The lines of `history.jsonl` of one classifier: the figures of each epoch, and whether its weights were kept. */
export function historyLines({ history, bestEpoch }: Pick<FitResult, 'history' | 'bestEpoch'>): object[] {
  return history.map((finished) => ({ ...finished, kept: finished.epoch === bestEpoch }))
}

/**
 * Writes `predictions-validation.jsonl` and `predictions-test.jsonl`, as far as there are logits: a line a text with its
 * scores (and the sigmoids before calibration), as `valuecsv score --raw --format jsonl` writes them; and
 * `history.jsonl`, a line an epoch.
 */
export async function writePredictions(out: string, predictions: Predictions): Promise<void> {
  const { data, logits, history, manifest } = predictions
  const model = manifest && `${manifest.name}@${await digestIn(out)}`
  const write = (name: string, lines: readonly object[]) =>
    replaceFile(join(out, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  if (logits.validation) {
    await write('predictions-validation', lines(data.validation, logits.validation, predictions, model))
  }
  if (logits.test) await write('predictions-test', lines(data.test ?? [], logits.test, predictions, model))
  await write('history', history)
}

function lines(
  texts: readonly LabelledText[],
  { labels, data }: ScoreMatrix,
  { decided, values = VALUE_IDS }: Predictions,
  model: string | undefined,
): object[] {
  return texts.map(({ id }, row) => {
    const found = valueScores(data.subarray(row * labels, (row + 1) * labels), decided)
    const ofValues = (scores: Readonly<Record<ValueId, number>>) =>
      Object.fromEntries(values.map((value) => [value, Number(scores[value].toPrecision(6))]))
    return {
      id,
      scores: ofValues(found.scores),
      values: found.values.filter((value) => values.includes(value)),
      rawScores: ofValues(found.rawScores),
      ...(model && { model }),
    }
  })
}

/** The first 16 hex digits of the digest that stands for the model in `folder`, as every score names it. */
async function digestIn(folder: string): Promise<string> {
  return (await sha256(await readFile(join(folder, MANIFEST_FILE)))).slice(0, 16)
}
