import type { ValueId } from '@valuecsv/taxonomy'
import type { ValidationCounts } from './figures.ts'

/** How an evaluator was trained and what it was validated on. A manifest has all of it, or none and `converted` instead. */
export interface TrainingRecord {
  /** How it was trained; `parameters` are the recipe's own, as JSON. */
  readonly recipe: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> }
  readonly seed: number
  readonly validation: Readonly<Record<ValueId, ValidationCounts>>
  /** Names and sha256 (64 hex digits) of what it was trained on. */
  readonly dataset: { readonly name: string; readonly sha256: string }
  readonly split: { readonly name: string; readonly sha256: string }
}

/** The names of all that a training leaves in a manifest. */
export const TRAINING_FIELDS = ['recipe', 'seed', 'validation', 'dataset', 'split'] as const

/**
 * Where the weights of an evaluator come from that ValueCSV did not train. Nothing is known of its training and nothing
 * was measured: its scores are plain sigmoids, not calibrated, and its thresholds are a convention, not tuned.
 */
export interface ConvertedFrom {
  /** Name of the file or folder. */
  readonly checkpoint: string
  /** sha256 (64 hex digits) of each file with weights, by its name. */
  readonly weights: Readonly<Record<string, string>>
}

/** How the evaluator of `manifest` was trained; `undefined` when it was converted and so nothing is known of it. */
export function trainingRecord(manifest: Partial<TrainingRecord>): TrainingRecord | undefined {
  const { recipe, seed, validation, dataset, split } = manifest
  if (!recipe || seed === undefined || !validation || !dataset || !split) return undefined
  return { recipe, seed, validation, dataset, split }
}
