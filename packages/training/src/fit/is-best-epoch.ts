import { MONITORS, type Monitor } from '../validation/monitors.ts'
import type { FinishedEpoch } from './training-progress.ts'

/** Whether the epoch is better than every one before; an undefined figure is worse than any other. */
export function isBestEpoch(finished: FinishedEpoch, before: readonly FinishedEpoch[], monitor: Monitor): boolean {
  const sign = MONITORS[monitor] === 'higher' ? 1 : -1
  const worth = ({ [monitor]: figure }: FinishedEpoch) =>
    figure === undefined ? Number.NEGATIVE_INFINITY : sign * figure
  return before.every((epoch) => worth(finished) > worth(epoch))
}
