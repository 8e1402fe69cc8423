import { DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import type { Recipe, RecipeSettings } from './recipe.ts'
import { standardSettings } from './standard-settings.ts'

/** What the scripts of the original share: Adam without decay, clipping or a good look at the validation scores. */
const legacy: Partial<RecipeSettings> = {
  head: 'pooler',
  patience: 5,
  learningRate: 1e-5,
  weightDecay: 0,
  maxGradientNorm: null,
  embeddingUpdate: 'all',
  thresholds: 0.5,
  calibration: 'none',
  windowJoin: 'first',
}

/** The original's loss weights stand in the order of its file's columns. */
const originalWeights = [8, 7, 13, 39, 6, 47, 16, 7, 82, 15, 26, 8]

/** The original's multi-label script. */
const multiLabelLegacy: Partial<RecipeSettings> = {
  ...legacy,
  batchTexts: 8,
  batching: 'shuffled',
  epochs: 15,
  monitor: 'microF1',
  labelWeights: VALUE_IDS.map((id) => originalWeights[DATASET_ORDER.indexOf(id)]!),
}

/** The original's binary script. */
const binaryLegacy: Partial<RecipeSettings> = {
  ...legacy,
  design: 'binary',
  loss: 'softmax-cross-entropy',
  maxTokens: 128,
  batchTexts: 64,
  // Its rows are shuffled before they are parted, and never again.
  batching: 'shuffled-once',
  epochs: 20,
  monitor: 'lastBatchLoss',
  schedule: 'constant',
  warmupShare: 0,
}

/** What we would do with the same networks; the rest stands in the standard settings. */
const clean: Partial<RecipeSettings> = { head: 'pooler' }
const binaryClean: Partial<RecipeSettings> = {
  ...clean,
  design: 'binary',
  loss: 'softmax-cross-entropy',
  maxTokens: 128,
  // Twelve times the work of one: two passes at a higher rate.
  epochs: 2,
  learningRate: 1e-4,
}

/** Large encoders do not survive the rate that smaller ones like. */
const large: Partial<RecipeSettings> = { learningRate: 2e-5 }

const bge = 'hf:BAAI/bge-small-zh-v1.5'
const bert = 'hf:google-bert/bert-base-chinese'
const roberta = 'hf:hfl/chinese-roberta-wwm-ext-large'

const csvSmall: Partial<RecipeSettings> = {
  lowerCase: true,
  learningRate: 1e-4,
  hiddenDropout: 0.1,
  attentionDropout: 0,
  ngrams: true,
}

/** Each with the pretrained model that it is meant for. */
const shipped: readonly (readonly [name: string, base: string, settings: Partial<RecipeSettings>])[] = [
  ['csv-small', bge, csvSmall],
  // As the released one was made: four trainings in the place of one.
  ['csv-small@cross-fitted', bge, { ...csvSmall, folds: 3 }],
  ['m-value-bert@legacy', bert, multiLabelLegacy],
  ['m-value-bert@clean', bert, clean],
  ['m-value-roberta@legacy', roberta, multiLabelLegacy],
  ['m-value-roberta@clean', roberta, { ...clean, ...large }],
  ['value-bert@legacy', bert, binaryLegacy],
  ['value-bert@clean', bert, binaryClean],
  ['value-roberta@legacy', roberta, binaryLegacy],
  ['value-roberta@clean', roberta, { ...binaryClean, ...large }],
]

/** The recipes that come with ValueCSV, by name. */
export const RECIPES: Readonly<Record<string, Recipe>> = Object.fromEntries(
  shipped.map(([name, , settings]) => [name, { name, ...standardSettings, ...settings }]),
)

/** The pretrained model that each recipe of `RECIPES` is meant for: a reference such as `hf:owner/name`. */
export const BASES: Readonly<Record<string, string>> = Object.fromEntries(shipped.map(([name, base]) => [name, base]))
