import { HEADS } from '@valuecsv/encoder'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { MONITORS, type Monitor } from '../validation/monitors.ts'
import {
  either,
  flag,
  numberFrom,
  numbersFrom,
  oneOf,
  orNull,
  type ValueRange,
  wholeNumberFrom,
} from './value-range.ts'

/** One key of a recipe: which values it may have, which one where a recipe does not say, and what it decides. */
export interface RecipeKey<Value> {
  readonly range: ValueRange<Value>
  readonly standard: Value
  readonly meaning: string
}

function key<Value>(range: ValueRange<Value>, standard: NoInfer<Value>, meaning: string): RecipeKey<Value> {
  return { range, standard, meaning }
}

const monitors = Object.keys(MONITORS) as Monitor[]

/**
 * All that a recipe decides. A new key is one row: the type `Recipe`, the check of recipe files and the lists of what
 * there is follow from it. Its `standard` must leave the recipes that do not say it as they are.
 */
export const RECIPE_KEYS = {
  design: key(oneOf('multi-label', 'binary'), 'multi-label', 'one classifier of twelve values, or twelve of one value'),
  head: key(oneOf(...HEADS), 'mean', 'how the vector of a text is taken from the encoder'),
  lowerCase: key(orNull(flag()), null, 'whether texts are lower-cased; null: as the base says'),
  maxTokens: key(wholeNumberFrom(3, 8192), 512, 'longest text in tokens, [CLS] and [SEP] included; the rest is cut'),
  batchTexts: key(wholeNumberFrom(1, 4096), 16, 'texts a step'),
  batching: key(
    oneOf('length', 'shuffled', 'shuffled-once', 'in-order'),
    'length',
    'texts of like length share a batch; any texts do; the same in each epoch, after both parts were shuffled; or as the training part has them',
  ),
  crop: key(oneOf('start', 'random'), 'start', 'which maxTokens of a longer text are trained on: the first, or any'),
  epochs: key(wholeNumberFrom(1, 1000), 3, 'passes over the training part'),
  patience: key(wholeNumberFrom(1, 1000), 3, 'epochs without a better validation after which training ends'),
  monitor: key(oneOf<Monitor>(...monitors), 'mAP', 'the figure on validation that decides which epoch is kept'),
  loss: key(
    oneOf('binary-cross-entropy', 'asymmetric', 'softmax-cross-entropy'),
    'binary-cross-entropy',
    'one output a value through the sigmoid, with easy absences counting less, or two (absent, present) through the softmax',
  ),
  negativeFocus: key(
    numberFrom(1, 10),
    4,
    'asymmetric loss: the power of an absence’s probability that it counts with',
  ),
  probabilityMargin: key(numberFrom(0, 0.5), 0.05, 'asymmetric loss: an absence of less probability does not count'),
  classBalance: key(
    numberFrom(0, 1),
    0,
    'binary cross-entropy: the power of absences over presences of a value that its presences count with; 0: once',
  ),
  softTargets: key(numberFrom(0, 1), 0, 'share of cross-fitted n-gram probabilities in what is learned; 0: the labels'),
  labelWeights: key(
    orNull(numbersFrom(0, 10_000, VALUE_IDS.length)),
    null,
    'weight of each value in the loss, in label order; null: all alike',
  ),
  learningRate: key(numberFrom(0, 1), 5e-5, 'the highest learning rate'),
  layerRate: key(numberFrom(0.1, 1), 1, 'the learning rate of each layer over that of the layer above it'),
  headRate: key(
    numberFrom(0.1, 1000),
    1,
    'the learning rate of the classifier and of what pools for it over that of the topmost layer',
  ),
  frozenLayers: key(wholeNumberFrom(0, 100), 0, 'lowest layers that stay as in the base; the first is the embeddings'),
  averaging: key(
    numberFrom(0, 0.99999),
    0,
    'decay a step of the moving average of the weights that is kept; 0: the weights themselves',
  ),
  schedule: key(
    oneOf('linear', 'constant'),
    'linear',
    'after the warm-up the learning rate falls in a line to 0, or stays',
  ),
  warmupShare: key(numberFrom(0, 1), 0.1, 'share of all steps over which the learning rate rises from 0'),
  firstDecay: key(numberFrom(0, 0.999999), 0.9, 'decay of the first moment in Adam (β₁)'),
  secondDecay: key(numberFrom(0, 0.999999), 0.999, 'decay of the second moment in Adam (β₂)'),
  epsilon: key(numberFrom(1e-12, 1), 1e-8, 'what Adam adds to a divisor (ε)'),
  weightDecay: key(numberFrom(0, 1), 0.01, 'decay of the weights a step, times the learning rate (AdamW); 0: Adam'),
  decayEverything: key(flag(), false, 'whether biases and LayerNorms decay as well'),
  maxGradientNorm: key(orNull(numberFrom(1e-6, 1e6)), 1, 'largest norm of the gradient; null: not clipped'),
  embeddingUpdate: key(
    oneOf('touched', 'all'),
    'touched',
    'a step updates the embeddings of its own tokens, or of every token as PyTorch does',
  ),
  hiddenDropout: key(orNull(numberFrom(0, 0.99)), null, 'dropout inside the encoder; null: as the base says'),
  attentionDropout: key(orNull(numberFrom(0, 0.99)), null, 'dropout of attention; null: as the base says'),
  classifierDropout: key(numberFrom(0, 0.99), 0.1, 'dropout before the classifier'),
  thresholds: key(
    either(oneOf('tuned'), numberFrom(0, 1)),
    'tuned',
    'for each value the best F1 on validation, or one number for all',
  ),
  ngrams: key(flag(), false, 'whether n-grams stand beside the encoder, fitted to the same texts; logits are added'),
  folds: key(
    wholeNumberFrom(0, 20),
    0,
    'parts of training and validation texts that take turns at being held out, for blend, calibration and thresholds; the kept model then learns from all of them, for all epochs; below 2 the validation part is held out instead',
  ),
  calibration: key(oneOf('platt', 'none'), 'platt', 'fitted on validation, or the sigmoid as it is'),
  windowJoin: key(
    oneOf('mean', 'weighted-mean', 'max', 'first'),
    'weighted-mean',
    'how the windows of a text longer than maxTokens are joined when it is scored',
  ),
} as const
