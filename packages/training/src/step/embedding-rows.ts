import { WORD_EMBEDDINGS } from '@valuecsv/encoder'
import type { TrainingBatch } from '../batches/training-batch.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingState } from '../state/training-state.ts'

/** Which rows of the word embeddings a step is fed: their numbers, ascending. */
export type EmbeddingRows = (state: TrainingState, batch: TrainingBatch) => Int32Array

/**
 * The rows that a step may change, or `undefined` where it is fed all of them: those of its tokens where the recipe
 * updates no others, else also those that earlier steps gave moments. Of any other row Adam's update is 0, exactly; only
 * weight decay would change it.
 */
export function embeddingRows({ embeddingUpdate, weightDecay }: Recipe): EmbeddingRows | undefined {
  if (embeddingUpdate === 'touched') return (_, { rows }) => rows
  if (weightDecay > 0) return undefined
  let seen: { readonly state: TrainingState; readonly moved: Set<number> } | undefined
  return (state, { rows }) => {
    if (seen?.state !== state) seen = { state, moved: movedRows(state) }
    for (const row of rows) seen.moved.add(row)
    return Int32Array.from(seen.moved).sort()
  }
}

/** The rows that have a moment. */
function movedRows({ parameters }: TrainingState): Set<number> {
  const { shape, first, second } = parameters.get(WORD_EMBEDDINGS)!
  const [count, width] = shape as [number, number]
  const isMoved = (moment: number) => moment !== 0
  const moved = new Set<number>()
  for (let row = 0; row < count; row++) {
    const [from, to] = [row * width, (row + 1) * width]
    if (second.subarray(from, to).some(isMoved) || first.subarray(from, to).some(isMoved)) moved.add(row)
  }
  return moved
}
