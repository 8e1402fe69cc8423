import { DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import type { Recipe } from './recipe.ts'

/** The original's loss weights stand in the order of its file's columns. */
const originalWeights = [8, 7, 13, 39, 6, 47, 16, 7, 82, 15, 26, 8]

const adam = { firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-8 } as const

/** The recipes that come with ValueCSV, by name. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  'csv-small': {
    name: 'csv-small',
    head: 'mean',
    lowerCase: true,
    maxTokens: 512,
    batchTexts: 16,
    batching: 'length',
    padding: 'longest',
    epochs: 3,
    patience: 3,
    monitor: 'mAP',
    learningRate: 1e-4,
    warmupShare: 0.1,
    ...adam,
    weightDecay: 0.01,
    decayEverything: false,
    maxGradientNorm: 1,
    embeddingUpdate: 'touched',
    hiddenDropout: 0.1,
    attentionDropout: 0,
    classifierDropout: 0.1,
    labelWeights: null,
    thresholds: 'tuned',
    calibration: 'platt',
    windowJoin: 'weighted-mean',
  },
  'm-value-bert': {
    name: 'm-value-bert',
    head: 'pooler',
    lowerCase: null,
    maxTokens: 512,
    batchTexts: 8,
    batching: 'shuffled',
    padding: 'maxTokens',
    epochs: 15,
    patience: 5,
    monitor: 'microF1',
    learningRate: 1e-5,
    warmupShare: 0.1,
    ...adam,
    weightDecay: 0,
    decayEverything: false,
    maxGradientNorm: null,
    embeddingUpdate: 'all',
    hiddenDropout: null,
    attentionDropout: null,
    classifierDropout: 0.1,
    labelWeights: VALUE_IDS.map((id) => originalWeights[DATASET_ORDER.indexOf(id)]!),
    thresholds: 0.5,
    calibration: 'none',
    windowJoin: 'first',
  },
}
