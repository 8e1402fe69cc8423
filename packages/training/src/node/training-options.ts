import type { Runtime } from '@valuecsv/runtime'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'
import type { TrainingEvent } from '../training-event.ts'

/** How an evaluator is trained and where it goes. */
export interface TrainingOptions {
  readonly base: BaseModel
  readonly data: TrainingData
  readonly recipe: Recipe
  /** Default 0. */
  readonly seed?: number
  /** The folder for the evaluator; while it trains, its state is in `.training` inside. */
  readonly out: string
  /** Goes on with the interrupted training in `out`, which must be there; otherwise `out` must be new or empty. Default false. */
  readonly resume?: boolean
  /** Name of the evaluator in its manifest and card. Default the name of the folder `out`. */
  readonly name?: string
  /** SPDX expression of the weights' licence. Default `NOASSERTION`: nothing is said. */
  readonly licence?: string
  /** One line for each work that must be named. Default: the dataset and the base model by name. */
  readonly attribution?: readonly string[]
  /**
   * Writes beside the model what it gives for the texts of the validation and the test part, and the figures of each
   * epoch: `predictions-validation.jsonl` (not of a recipe with folds, which trains on that part), `predictions-test.jsonl`,
   * `history.jsonl`. Default false.
   */
  readonly keepPredictions?: boolean
  /**
   * Measures how the evaluator tells texts unlike those of its training, and presence from endorsement, for the manifest
   * and the card: some thousand texts are scored. Default true.
   */
  readonly probe?: boolean
  /**
   * Writes the weights in 32 bits too: `onnx/model.onnx` for scoring in full precision, and `model.safetensors`, from
   * which transformers, or another training, goes on. Not for twelve binary classifiers. Default false.
   */
  readonly keepFp32?: boolean
  /** A runtime that writes outputs in place: `createNodeRuntime({ workers: 0 })`. */
  readonly runtime: Runtime
  readonly saveEverySteps?: number
  readonly signal?: AbortSignal
  readonly onEvent?: (event: TrainingEvent) => void
}
