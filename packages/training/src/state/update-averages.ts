import type { TrainingState } from './training-state.ts'

/** A pass over all weights costs a few per cent of a step; an average over hundreds of steps does not miss seven of eight. */
const MOST_STEPS = 8
/** Until then each step counts: of a short training the average would be that of a few weights, old ones. */
const EACH_UNTIL_STEP = 8 * MOST_STEPS

/** After how many steps an average moves: at most a tenth of those that it keeps in mind, or it would be an old one. */
function stepsBetween(decay: number): number {
  return Math.min(MOST_STEPS, Math.max(1, Math.floor(0.1 / (1 - decay))))
}

/**
 * Moves the averages of a state towards its values, after each step; `decay` a step keeps 1 / (1 − decay) steps in mind,
 * fewer at the start, so that the first weights do not weigh for ever.
 */
export function updateAverages(state: TrainingState, decay: number): void {
  const { step, parameters } = state
  const steps = step <= EACH_UNTIL_STEP ? 1 : stepsBetween(decay)
  if (step % steps !== 0 && state.averages !== undefined) return
  if (state.averages === undefined) {
    state.averages = new Map([...parameters].map(([name, { value }]) => [name, value.slice()]))
    return
  }
  const share = Math.max(1 - decay ** steps, steps / step)
  for (const [name, { value }] of parameters) {
    const average = state.averages.get(name)!
    for (let i = 0; i < average.length; i++) average[i]! += share * (value[i]! - average[i]!)
  }
}
