import type { Recipe } from '../recipe/recipe.ts'

/**
 * The share of the highest learning rate at `step` (from 0) of `steps`: from 0 in a line over the warm-up, then in a line
 * to 0 (as `get_linear_schedule_with_warmup` of Hugging Face), or, with a constant schedule, the highest rate as it is.
 */
export function learningRateShare(
  step: number,
  steps: number,
  { warmupShare, schedule }: Pick<Recipe, 'warmupShare' | 'schedule'>,
): number {
  const warmup = Math.floor(steps * warmupShare)
  if (step < warmup) return step / Math.max(1, warmup)
  if (schedule === 'constant') return 1
  return Math.max(0, (steps - step) / Math.max(1, steps - warmup))
}
