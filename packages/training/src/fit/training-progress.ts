import type { ValidationFigures } from '../validation/validation-figures.ts'

/** An epoch that is done. */
export interface FinishedEpoch extends ValidationFigures {
  /** From 1. */
  readonly epoch: number
  /** Mean loss over its steps. */
  readonly loss: number
}

/** How far a training is; with the state it is all that is needed to go on. */
export interface TrainingProgress {
  /** The epoch under way, from 0. */
  readonly epoch: number
  /** Batches of it that are done. */
  readonly batch: number
  /** Sum of the losses of these batches. */
  readonly lossSum: number
  readonly history: readonly FinishedEpoch[]
  /** The best finished epoch, from 1. */
  readonly bestEpoch: number | undefined
}

export const PROGRESS_AT_START: TrainingProgress = {
  epoch: 0,
  batch: 0,
  lossSum: 0,
  history: [],
  bestEpoch: undefined,
}
