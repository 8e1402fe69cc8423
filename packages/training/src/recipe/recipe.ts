import type { Head } from '@valuecsv/encoder'

/** How an evaluator is trained: all that decides its weights beside the base model, the data and the seed. */
export interface Recipe {
  readonly name: string
  /** How the vector of a text is taken from the encoder. */
  readonly head: Head
  /** Whether texts are lower-cased; `null` as the base model's tokenizer says. */
  readonly lowerCase: boolean | null
  /** Longest text in tokens, [CLS] and [SEP] included; the rest of a longer one is not trained on. */
  readonly maxTokens: number
  /** Texts a step. */
  readonly batchTexts: number
  /** `length`: texts of like length share a batch; `shuffled`: as they come. */
  readonly batching: 'length' | 'shuffled'
  /** `longest`: a batch is as long as its longest text; `maxTokens`: always as long as allowed, as the original does. */
  readonly padding: 'longest' | 'maxTokens'
  readonly epochs: number
  /** Epochs without a better validation after which training ends. */
  readonly patience: number
  /** The validation figure that decides which epoch is kept. */
  readonly monitor: 'mAP' | 'microF1'
  readonly learningRate: number
  /** Share of all steps over which the learning rate rises from 0; afterwards it falls to 0 in a line. */
  readonly warmupShare: number
  readonly firstDecay: number
  readonly secondDecay: number
  readonly epsilon: number
  readonly weightDecay: number
  /** Whether biases and LayerNorms decay as well. */
  readonly decayEverything: boolean
  /** Largest norm of the gradient; `null` does not clip. */
  readonly maxGradientNorm: number | null
  /** `touched`: a step updates the embeddings of its own tokens only; `all`: every row, as PyTorch does. */
  readonly embeddingUpdate: 'touched' | 'all'
  /** Probabilities of dropout; `null` takes the base model's config. */
  readonly hiddenDropout: number | null
  readonly attentionDropout: number | null
  readonly classifierDropout: number
  /** Weight of each value's loss, in label order; `null` for equal weights. */
  readonly labelWeights: readonly number[] | null
  /** `tuned`: for each value the best F1 on validation; a number: the same for all. */
  readonly thresholds: 'tuned' | number
  /** `platt`: fitted on validation; `none`: the sigmoid as it is. */
  readonly calibration: 'platt' | 'none'
  /** How the windows of a text longer than `maxTokens` are joined when it is scored. */
  readonly windowJoin: 'mean' | 'weighted-mean' | 'max' | 'first'
}
