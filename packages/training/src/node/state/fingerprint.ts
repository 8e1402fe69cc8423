import { createHash } from 'node:crypto'
import { ValueCsvError } from '@valuecsv/errors'
import type { BaseModel } from '../../base-model.ts'
import type { Recipe } from '../../recipe/recipe.ts'
import type { TrainingData } from '../../training-data.ts'

/** What a training was started with, as texts by name; a state goes on only with the same. */
export type Fingerprint = Readonly<Record<string, string>>

/** What decides the weights of a training: every key of the recipe, the seed, the base with its description, and the data. */
export function trainingFingerprint(
  recipe: Recipe,
  seed: number,
  base: BaseModel,
  data: TrainingData,
  lowerCase: boolean,
): Fingerprint {
  return {
    ...Object.fromEntries(Object.entries(recipe).map(([key, value]) => [key, JSON.stringify(value)])),
    seed: String(seed),
    base: base.digest,
    config: JSON.stringify(base.config),
    vocabulary: createHash('sha256').update(base.vocabulary).digest('hex'),
    lowerCase: String(lowerCase),
    dataset: data.dataset.sha256,
    split: data.split.sha256,
  }
}

/**
 * Refuses a state of another training. Error: `training/other-training` names `source` and each difference: the key,
 * what is there, and what was asked for here.
 */
export function checkFingerprint(kept: unknown, here: Fingerprint, source: string): void {
  const there = (typeof kept === 'object' && kept !== null ? kept : {}) as Fingerprint
  const names = new Set([...Object.keys(there), ...Object.keys(here)])
  const different = [...names].filter((name) => there[name] !== here[name])
  if (different.length === 0) return
  const said = (value: string | undefined) => value ?? 'nothing'
  const list = different.map((name) => `${name}: there ${said(there[name])}, here ${said(here[name])}`).join('; ')
  throw new ValueCsvError('training/other-training', `${source} belongs to another training: ${list}.`, {
    hint: 'Give the options that it was started with, or another --out.',
  })
}
