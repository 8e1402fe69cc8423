import { byValue, type ValueId } from '@valuecsv/taxonomy'
import { checkCount } from '../check-count.ts'
import type { Evaluator } from '../evaluator.ts'
import type { ScoredText, ScoreOptions, TextRecord } from '../scored-text.ts'
import { chooseEvidence, type EvidenceSpan } from './choose-evidence.ts'
import { splitClauses } from './split-clauses.ts'

/** How a text is explained. */
export interface ExplainOptions extends ScoreOptions {
  /**
   * Most clauses that a text is cut into; each costs one scoring of the text. A whole number from 1, or `Infinity`.
   * Default 32.
   */
  readonly maxClauses?: number
  /** Most clauses that are marked for a value. A whole number from 1, or `Infinity`. Default 3. */
  readonly maxSpans?: number
}

/** A text's scores, and for each value the clauses that carried it. */
export interface Explanation {
  readonly scored: ScoredText
  /** In the order of the text; empty where no clause's removal lowers the score. */
  readonly evidence: Record<ValueId, readonly EvidenceSpan[]>
}

/**
 * Which clauses of a text carried each value: those whose removal lowers the score most, so few that together they
 * explain most of it (occlusion, Zeiler and Fergus 2014). It works with any evaluator and says what this one reacts to,
 * not what the text means. Errors: `evaluator/bad-option`, and those of `Evaluator.scoreText`.
 */
export async function explainText(
  evaluator: Evaluator,
  input: string | TextRecord,
  { maxClauses = 32, maxSpans = 3, ...options }: ExplainOptions = {},
): Promise<Explanation> {
  checkCount('maxClauses', maxClauses, { orInfinity: true })
  checkCount('maxSpans', maxSpans, { orInfinity: true })
  const { features, ...scored } = await evaluator.scoreText(input, { ...options, features: true })
  const text = typeof input === 'string' ? input : input.text
  const clauses = splitClauses(text, maxClauses)
  const without = clauses.map(({ start, end }) => text.slice(0, start) + text.slice(end))
  const logits: Float32Array[] = []
  for await (const each of evaluator.scoreMany(without, { ...options, features: true }))
    logits.push(each.features!.logits)
  const { manifest } = evaluator
  const evidence = byValue((id, label) => {
    const { slope } = manifest.calibration[id]
    const effects = logits.map((row) => slope * (features!.logits[label]! - row[label]!))
    return chooseEvidence(text, clauses, effects, maxSpans)
  })
  return { scored: options.features ? { ...scored, features: features! } : scored, evidence }
}
