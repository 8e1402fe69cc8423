import type { Manifest } from '@valuecsv/evaluator'
import type { ValueId } from '@valuecsv/taxonomy'
import type { FitResult } from '@valuecsv/training'

/** One classifier and how its training went. */
export interface TrainedClassifier extends Pick<FitResult, 'history' | 'bestEpoch'> {
  /** The value that it is for; absent where it is for all. */
  readonly value?: ValueId
}

/** What a training left. */
export interface TrainingOutcome {
  /** Absent while values have no classifier. */
  readonly manifest: Manifest | undefined
  /** None for n-grams, which have no epochs. */
  readonly classifiers: readonly TrainedClassifier[]
  /** The values that have no classifier yet. */
  readonly missing: readonly ValueId[]
}
