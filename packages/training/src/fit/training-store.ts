import type { BertParameters } from '@valuecsv/encoder'
import type { TrainingState } from '../state/training-state.ts'
import type { TrainingProgress } from './training-progress.ts'

/** Where a training keeps what it needs to go on after it was stopped. Each save replaces the last one as a whole. */
export interface TrainingStore {
  load(): Promise<{ readonly state: TrainingState; readonly progress: TrainingProgress } | undefined>
  save(state: TrainingState, progress: TrainingProgress): Promise<void>
  saveBest(parameters: BertParameters): Promise<void>
  loadBest(): Promise<BertParameters>
}
