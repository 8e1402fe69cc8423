import { createHash } from 'node:crypto'
import type { LabelledText } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import type { BaseModel } from '../../base-model.ts'
import type { Recipe } from '../../recipe/recipe.ts'
import type { TrainingData } from '../../training-data.ts'

/** What a training was started with, as texts by name; a state goes on only with the same. */
export type Fingerprint = Readonly<Record<string, string>>

/** Raised when the same recipe, seed and texts come to other weights: a state of before would go on to a mixture. */
const ARITHMETIC = '1'

/** What differs as well where one of these does. */
const FOLLOWS: readonly (readonly [from: string, others: readonly string[]])[] = [
  ['base', ['config', 'vocabulary']],
  ['dataset', ['train', 'validation', 'test']],
  ['split', ['train', 'validation', 'test']],
]

const MOST_DIFFERENCES = 6
const DIGEST = /^[0-9a-f]{64}$/
const LONGEST_VALUE = 40

/** What decides the weights of a training and the figures on it: every key of the recipe but its name, the seed, the base with its description, and the texts of each part. */
export function trainingFingerprint(
  { name: _, ...recipe }: Recipe,
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
    train: textsDigest(data.train),
    validation: textsDigest(data.validation),
    ...(data.test && { test: textsDigest(data.test) }),
    arithmetic: ARITHMETIC,
  }
}

/** sha256 of texts with their ids and values, in their order. */
function textsDigest(texts: readonly LabelledText[]): string {
  const hash = createHash('sha256')
  for (const { id, text, values } of texts) hash.update(`${JSON.stringify([id, text, values])}\n`)
  return hash.digest('hex')
}

/**
 * Refuses a state of another training. Error: `training/other-training` names `source` and the differences: the key,
 * what is there, and what was asked for here. Digests and long values are cut; what follows from another base, dataset or
 * split is not told.
 */
export function checkFingerprint(kept: unknown, here: Fingerprint, source: string): void {
  // The name of a recipe decides nothing; earlier states have it.
  const { name: _, ...there } = (typeof kept === 'object' && kept !== null ? kept : {}) as Fingerprint
  const names = new Set([...Object.keys(there), ...Object.keys(here)])
  const isOther = (name: string) => there[name] !== here[name]
  const different = [...names].filter(isOther)
  if (different.length === 0) return
  const following = new Set(FOLLOWS.flatMap(([from, others]) => (isOther(from) ? others : [])))
  const told = different.filter((name) => !following.has(name))
  const differences = told.flatMap((name) => differencesOf(name, there[name], here[name]))
  const shown = differences.slice(0, MOST_DIFFERENCES).join('; ')
  const more = differences.length - MOST_DIFFERENCES
  const list = `${shown}${more > 0 ? `; and ${more} more` : ''}`
  throw new ValueCsvError('training/other-training', `${source} belongs to another training: ${list}`, {
    hint: 'Give the options that it was started with, or another --out.',
  })
}

/** One of two texts, or one for each key of two objects that is not the same. */
function differencesOf(name: string, there: string | undefined, here: string | undefined): string[] {
  const [left, right] = [objectOf(there), objectOf(here)]
  if (left === undefined || right === undefined) return [`${name}: there ${said(there)}, here ${said(here)}`]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
    const [one, other] = [JSON.stringify(left[key]), JSON.stringify(right[key])]
    return one === other ? [] : [`${name}.${key}: there ${said(one)}, here ${said(other)}`]
  })
}

function objectOf(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(String(text))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function said(value: unknown): string {
  const text = value === undefined ? 'nothing' : String(value)
  const most = DIGEST.test(text) ? 12 : LONGEST_VALUE
  return text.length > most ? `${text.slice(0, most)}…` : text
}
