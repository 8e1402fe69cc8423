/**
 * The share of the highest learning rate at `step` (from 0) of `steps`: from 0 in a line over the warm-up, then in a line
 * to 0. As `get_linear_schedule_with_warmup` of Hugging Face.
 */
export function learningRateShare(step: number, steps: number, warmupShare: number): number {
  const warmup = Math.floor(steps * warmupShare)
  if (step < warmup) return step / Math.max(1, warmup)
  return Math.max(0, (steps - step) / Math.max(1, steps - warmup))
}
