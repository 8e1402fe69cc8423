import { MONITORS, type Monitor } from '../validation/monitors.ts'
import type { FinishedEpoch } from './training-progress.ts'

/**
 * Whether the epoch is better than every one before; an undefined figure is worse than any other. Where it is undefined in
 * all of them (no value is in the validation part), the validation loss decides.
 */
export function isBestEpoch(finished: FinishedEpoch, before: readonly FinishedEpoch[], monitor: Monitor): boolean {
  const isDefined = [finished, ...before].some((epoch) => epoch[monitor] !== undefined)
  const by = isDefined ? monitor : 'validationLoss'
  const sign = MONITORS[by] === 'higher' ? 1 : -1
  const worth = ({ [by]: figure }: FinishedEpoch) => (figure === undefined ? Number.NEGATIVE_INFINITY : sign * figure)
  return before.every((epoch) => worth(finished) > worth(epoch))
}
