import type { ValueId } from '@valuecsv/taxonomy'
import type { FitEvent } from './fit/fit.ts'

/** What the user of a training should know; the training goes on. */
export interface TrainingWarning {
  /** Stable, in the form `training/what-is-so`. */
  readonly code: string
  /** One line in English. */
  readonly message: string
}

/** What the training of an evaluator tells while it runs. */
export type TrainingEvent =
  | FitEvent
  | ({ readonly type: 'warning' } & TrainingWarning)
  /** The classifier of a value begins, or was `finished` before; what follows is about it. */
  | {
      readonly type: 'member'
      readonly value: ValueId
      /** From 1, of `members`. */
      readonly member: number
      readonly members: number
      readonly finished: boolean
    }
  /** The training without the texts of a fold begins, or was `finished` before; what follows is about it. */
  | { readonly type: 'fold'; readonly fold: number; readonly folds: number; readonly finished: boolean }
  /** The training on all texts begins. */
  | { readonly type: 'all-texts' }
  /** A classifier is trained and is being quantized and read through all texts. */
  | { readonly type: 'measuring' }
